//! What campaigns are called, and the values that each gives.
//!
//! The notices' campaigns have their names with them; the user's own are learnt when they come.

use super::{Language, language};
use crate::policy::campaign::{Name, built_in};
use crate::policy::{CampaignId, RuleSet};
use std::sync::RwLock;

crate::words! {
    /// Words of a campaign's values.
    Terms in "campaigns";
    SignUp: "报名期" / "sign-up";
    Active: "发放期" / "paid";
    MonthGmv: "月 GMV 门槛" / "least GMV of a month";
    SessionGmv: "单场 GMV 门槛" / "least GMV of one session";
    LeastPrice: "商品最低价" / "least price";
    Share: "平台承担比例" / "the platform’s share";
    Cap: "每店上限" / "most for one shop";
    Pool: "总额度" / "most for all shops";
    Least: "最少减" / "least";
    Most: "最多减" / "most";
    FromPlatform: "立减由平台出" / "the platform pays it";
    Of: "{0}：{1}" / "{0}: {1}";
    SignUpFor: "{0}报名" / "Sign-up: {0}";
    Gone: "已删除的活动" / "A campaign that was taken away";
}

/// The names of the user's own campaigns, by their places.
static OWN: RwLock<Vec<Option<Name>>> = RwLock::new(Vec::new());

/// Learns what the user's own campaigns are called.
pub fn learn_campaigns(rules: &RuleSet) {
    let names = rules.campaigns.iter().map(|one| one.as_ref().map(|campaign| campaign.name.clone()));
    if let Ok(mut own) = OWN.write() {
        *own = names.collect();
    }
}

fn named(id: CampaignId) -> Option<Name> {
    match id.own_place() {
        None => built_in().get(usize::from(id.0)).map(|campaign| campaign.name.clone()),
        Some(place) => OWN.read().ok()?.get(place)?.clone(),
    }
}

/// What a campaign is called.
pub fn campaign(id: CampaignId) -> String {
    match named(id) {
        Some(name) if language() == Language::English && !name.en.is_empty() => name.en,
        Some(name) => name.zh,
        None => super::t(Terms::Gone).to_owned(),
    }
}

/// The same in one or two short lines.
pub fn campaign_short(id: CampaignId) -> String {
    match named(id) {
        Some(name) if language() == Language::English && !name.short_en.is_empty() => name.short_en,
        Some(name) if !name.short_zh.is_empty() => name.short_zh,
        _ => campaign(id),
    }
}
