//! A campaign of one's own as a file to share: JSON with a name, a version and the campaign.

use crate::base::{Day, Money};
use crate::policy::campaign::{Ask, Benefit, Bound, Flaw, MOST_NAME};
use crate::policy::{Campaign, RuleSet, Value};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name that every such file carries.
pub const CAMPAIGN_FILE: &str = "merchant-simulator-campaign";
/// The version that is written.
const VERSION: u32 = 1;
/// A longer file is refused unread.
pub const MOST_CAMPAIGN_FILE: usize = 64 << 10;

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    campaign: &'a Campaign,
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
    campaign: serde_json::Value,
}

/// Why a file is not taken. Nothing of it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CampaignFileError {
    /// Longer than any such file.
    TooLarge,
    /// No JSON with this file's name in it.
    Foreign,
    /// Written by a newer version.
    Newer,
    /// It names something that is not there, or has a value that it cannot have.
    Broken,
    /// It can be read, but not be kept.
    Flawed(Flaw),
}

impl fmt::Display for CampaignFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CampaignFileError::TooLarge => f.write_str("too large"),
            CampaignFileError::Foreign => f.write_str("not a file of a campaign"),
            CampaignFileError::Newer => f.write_str("written by a newer version"),
            CampaignFileError::Broken => f.write_str("the campaign cannot be read"),
            CampaignFileError::Flawed(flaw) => write!(f, "the campaign cannot be kept: {flaw:?}"),
        }
    }
}

impl std::error::Error for CampaignFileError {}

/// Writes a campaign as a file.
pub fn write_campaign_file(campaign: &Campaign) -> String {
    // A campaign holds nothing that JSON cannot.
    serde_json::to_string_pretty(&Written { format: CAMPAIGN_FILE, version: VERSION, campaign }).unwrap_or_default()
}

/// Reads a file.
///
/// # Errors
/// Says why it is not taken; whatever the bytes, never panics.
pub fn read_campaign_file(bytes: &[u8]) -> Result<Campaign, CampaignFileError> {
    if bytes.len() > MOST_CAMPAIGN_FILE {
        return Err(CampaignFileError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(|_| CampaignFileError::Foreign)?;
    if head.format != CAMPAIGN_FILE || head.version == 0 {
        return Err(CampaignFileError::Foreign);
    }
    if head.version > VERSION {
        return Err(CampaignFileError::Newer);
    }
    let campaign: Campaign = serde_json::from_value(head.campaign).map_err(|_| CampaignFileError::Broken)?;
    if !could_be_made(&campaign) {
        return Err(CampaignFileError::Broken);
    }
    match campaign.fatal_flaw(&RuleSet::default()) {
        Some(flaw) => Err(CampaignFileError::Flawed(flaw)),
        None => Ok(campaign),
    }
}

/// Whether it is a campaign that could also have been typed in: its values are its own, and such as the fields take.
fn could_be_made(campaign: &Campaign) -> bool {
    let own = |bound: Bound| match bound {
        Bound::Dated(_) => false,
        Bound::Fixed(Value::Money(money), _) => Money::exactly(money.amount()) == Some(money),
        Bound::Fixed(Value::Span(span), _) => {
            let known = |day: Day| (Day::FIRST..=Day::LAST).contains(&day);
            span.from.is_none_or(known) && span.until.is_none_or(known)
        }
        Bound::Fixed(..) => true,
    };
    let asks = campaign.merchants.iter().chain(&campaign.goods).all(|asked| match asked {
        Ask::AtLeast(figure, bound) | Ask::AtMost(figure, bound) => {
            own(*bound) && matches!(bound, Bound::Fixed(value, _) if value.kind() == figure.kind())
        }
        Ask::Disputes(bound) | Ask::CostsAtLeast(bound) | Ask::CostsAtMost(bound) => own(*bound),
        _ => true,
    });
    let benefit = match &campaign.benefit {
        Benefit::PayLaterFee { share } => own(*share),
        Benefit::InstalmentFee { periods, share, .. } => {
            own(*share) && periods.iter().all(|count| [3, 6, 12].contains(count)) && periods.len() <= 3
        }
        Benefit::Discount { least, most, from_platform } => [*least, *most, *from_platform].into_iter().all(own),
    };
    let name = [&campaign.name.zh, &campaign.name.en, &campaign.name.short_zh, &campaign.name.short_en];
    name.iter().all(|name| name.chars().count() <= MOST_NAME)
        && [Some(campaign.active), campaign.sign_up, campaign.cap, campaign.pool].into_iter().flatten().all(own)
        && asks
        && benefit
        && campaign.buyers.len() <= 3
}
