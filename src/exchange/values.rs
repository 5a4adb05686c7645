//! One cell → one value, each form read or refused deliberately.
//!
//! In every column white space around the text, zero-width characters and Excel's `="…"` wrapping are taken off. Blank
//! cells say nothing, and neither do the signs that people put where nothing is: `-`, `--`, `—`, `/`, `N/A`, `无`, `暂无`.

use super::problem::Reason;
use crate::base::{Money, ParseAmountError, Rate, half_width, read_decimal};
use crate::policy::Origin;
use crate::shop::Good;
use rust_decimal::Decimal;

/// The choice that stands for the lower end of a price range.
pub const LOWEST_PRICE_NAME: &str = "最低价";
/// The choice that stands for the upper end of a price range.
pub const HIGHEST_PRICE_NAME: &str = "最高价";

/// What a price cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prices {
    /// Nothing.
    Unknown,
    /// One price.
    One(Money),
    /// The two ends of a range, the lower first.
    Range { low: Money, high: Money },
}

impl Prices {
    /// Two ends; equal ones are one price.
    pub(super) fn between(low: Money, high: Money) -> Result<Self, Reason> {
        match low.cmp(&high) {
            std::cmp::Ordering::Less => Ok(Prices::Range { low, high }),
            std::cmp::Ordering::Equal => Ok(Prices::One(low)),
            std::cmp::Ordering::Greater => Err(Reason::PriceReversed),
        }
    }
}

/// Text without what does not belong to it.
fn clean(text: &str) -> &str {
    let text = trim(text);
    match text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        Some(inner) if !inner.contains('"') => trim(inner),
        _ => text,
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}')
    })
}

/// Clean text, half-width, in lower case; `None` if it says nothing.
fn said(text: &str) -> Option<String> {
    let text = half_width(clean(text)).to_lowercase();
    let nothing = text.chars().all(|c| matches!(c, '-' | '—' | '–' | '/' | '\\' | '_'));
    let nothing = nothing || matches!(text.as_str(), "n/a" | "null" | "none" | "无" | "暂无" | "空");
    (!nothing).then_some(text)
}

/// The words of a cell without spaces and signs, to be looked up.
fn word(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '√' | '✓' | '×')).collect()
}

/// Whether a spreadsheet shows an error here.
pub(super) fn is_error_value(text: &str) -> bool {
    const ERRORS: [&str; 10] =
        ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"];
    ERRORS.contains(&text.trim())
}

/// A title or a choice's name: on one line.
pub(super) fn title(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A category path in the shop's own words.
pub(super) fn category(text: &str) -> String {
    if said(text).is_none() { String::new() } else { title(text) }
}

/// An id: any text, except a number in scientific notation, which has lost its digits. The apostrophe that keeps a
/// spreadsheet from rounding, and `.0` after digits, are not part of it.
pub(super) fn id(text: &str) -> Result<String, Reason> {
    let text = clean(text);
    let text = text.strip_prefix(['\'', '＇', '’']).map_or(text, trim);
    let plain = half_width(text);
    if is_scientific(&plain) {
        return Err(Reason::IdInScientific);
    }
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match plain.split_once('.') {
        Some((whole, fraction)) if all_digits(whole) && all_digits(fraction) && fraction.bytes().all(|b| b == b'0') => {
            Ok(whole.to_owned())
        }
        _ if all_digits(&plain) => Ok(plain),
        _ => Ok(text.to_owned()),
    }
}

/// `1e5`, `2.023E+14`.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let mantissa = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    digits(whole) && digits(fraction) && digits(exponent.strip_prefix(['-', '+']).unwrap_or(exponent))
}

/// A price, or a range of prices.
///
/// Read: `499`, `¥1,299.00`, `￥499`, `499元`, `RMB 499`, full-width digits; ranges `99-199`, `99~199`, `99.00至199.00`,
/// `¥99-¥199`, whose ends become two choices named [`LOWEST_PRICE_NAME`] and [`HIGHEST_PRICE_NAME`].
/// Refused: free, negotiable and open-ended prices, zero, below zero, scientific notation, a third decimal, other
/// currencies, more than [`Good::MOST`], and everything else.
pub(super) fn prices(text: &str) -> Result<Prices, Reason> {
    let Some(text) = said(text) else { return Ok(Prices::Unknown) };
    match price(&text) {
        Ok(price) => Ok(Prices::One(price)),
        Err(Reason::PriceUnreadable) => match range(&text) {
            Some((low, high)) => Prices::between(price(low)?, price(high)?),
            None => Err(Reason::PriceUnreadable),
        },
        Err(reason) => Err(reason),
    }
}

/// A price alone; `None` for a blank cell.
pub(super) fn single_price(text: &str) -> Result<Option<Money>, Reason> {
    said(text).map(|text| price(&text)).transpose()
}

/// The two sides of the only sign that can stand between two prices.
fn range(text: &str) -> Option<(&str, &str)> {
    const BETWEEN: [char; 9] = ['-', '~', '至', '到', '—', '–', '〜', '−', '∼'];
    let (low, high) = text.split_once(BETWEEN)?;
    // `——` is one sign.
    let high = high.strip_prefix('—').unwrap_or(high);
    let (low, high) = (low.trim(), high.trim());
    (!low.is_empty() && !high.is_empty()).then_some((low, high))
}

fn price(text: &str) -> Result<Money, Reason> {
    match text {
        "免费" | "免单" | "赠品" | "赠送" | "免费送" | "free" => return Err(Reason::PriceFree),
        "面议" | "价格面议" | "议价" | "询价" | "待定" | "电议" | "咨询客服" | "详询客服" | "tbd" | "negotiable" =>
        {
            return Err(Reason::PriceNegotiable);
        }
        _ => {}
    }
    if is_foreign(text) {
        return Err(Reason::PriceForeign);
    }
    let (text, open_ended) = match ["元起", "起", "起售", "以上", "+"].iter().find_map(|end| text.strip_suffix(end))
    {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (minus, number) = without_currency(text);
    let unsigned = number.strip_prefix('+').unwrap_or(number);
    let value = match read_decimal(unsigned) {
        Ok(value) => value,
        Err(_) if is_scientific(unsigned) => return Err(Reason::PriceInScientific),
        Err(ParseAmountError::TooLong) if unsigned.contains('.') => return Err(Reason::PriceDecimals),
        Err(ParseAmountError::TooLong) => return Err(Reason::PriceTooHigh { most: Good::MOST }),
        Err(_) => return Err(Reason::PriceUnreadable),
    };
    let value = if minus { -value } else { value };
    if open_ended {
        return Err(Reason::PriceOpenEnded);
    }
    if value.is_zero() {
        return Err(Reason::PriceZero);
    }
    if value.is_sign_negative() {
        return Err(Reason::PriceNegative);
    }
    if value > Good::MOST.amount() {
        return Err(Reason::PriceTooHigh { most: Good::MOST });
    }
    Money::exactly(value).ok_or(Reason::PriceDecimals)
}

/// Whether two neighbouring cells may be one price that was split at its thousands separator: `¥1` and `299.00`.
pub(super) fn is_split_price(cell: &str, next: &str) -> bool {
    let (Some(cell), Some(next)) = (said(cell), said(next)) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (_, next) = without_currency(&next);
    let (whole, fraction) = next.split_once('.').unwrap_or((next, "0"));
    let (_, first) = without_currency(&cell);
    digits(first) && first.len() <= 3 && digits(whole) && whole.len() == 3 && digits(fraction)
}

/// The number without `¥`, `元` and the like, and whether a minus stood before the sign.
fn without_currency(text: &str) -> (bool, &str) {
    const BEFORE: [&str; 6] = ["¥", "￥", "rmb", "cny", "人民币", "cn¥"];
    const AFTER: [&str; 6] = ["元", "圆", "块", "rmb", "cny", "人民币"];
    let (minus, rest) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let sign = BEFORE.iter().find_map(|sign| rest.strip_prefix(sign));
    let bare = sign.unwrap_or(rest).trim_start();
    let bare = AFTER.iter().find_map(|sign| bare.strip_suffix(sign)).unwrap_or(bare).trim_end();
    match bare.strip_prefix(['-', '−']) {
        Some(inner) if sign.is_some() && !minus => (true, inner),
        _ => (minus, bare),
    }
}

/// A number with the sign of another currency.
fn is_foreign(text: &str) -> bool {
    const SIGNS: [&str; 18] = [
        "hk$", "us$", "nt$", "$", "€", "£", "₩", "฿", "₽", "usd", "hkd", "eur", "gbp", "jpy", "港币", "美元", "日元",
        "欧元",
    ];
    SIGNS
        .iter()
        .find_map(|sign| text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)))
        .is_some_and(|number| number.contains(|c: char| c.is_ascii_digit()))
}

const LISTED: &str = "\
    已上架 上架 上架中 在售 在售中 出售中 销售中 售卖中 正常 正常销售 已发布 是 onsale listed active online \
    published on true yes y 1 √ ✓";
const NOT_LISTED: &str = "\
    已下架 下架 下架中 未上架 待上架 仓库中 仓库 放入仓库 草稿 草稿箱 审核中 待审核 审核失败 审核不通过 \
    审核未通过 审核驳回 已驳回 待发布 未发布 违规下架 平台下架 自主下架 封禁 已封禁 已删除 回收站 否 offsale \
    offshelf unlisted delisted notlisted inactive offline draft pending false no n off 0 ×";

/// Whether buyers can see the good. 售罄 is refused: back offices differ on whether a sold-out good is still shown.
pub(super) fn listed(text: &str) -> Result<Option<bool>, Reason> {
    let Some(text) = said(text) else { return Ok(None) };
    let word = word(&text);
    if LISTED.split(' ').any(|known| known == word) {
        Ok(Some(true))
    } else if NOT_LISTED.split(' ').any(|known| known == word) {
        Ok(Some(false))
    } else {
        Err(Reason::StatusUnknown)
    }
}

const SELF_BUILT: &str = "\
    自建 自建商品 自己创建 自己创建的商品 自营 自营商品 自有 自有商品 小店自建 selfbuilt self own selfcreated";
const ALLIANCE: &str = "\
    好物联盟分销 好物联盟 好物联盟商品 联盟 联盟商品 联盟分销 分销 分销商品 分销库 分销库商品 好物联盟分销库 \
    快分销 快分销商品 alliance distribution";
const THIRD_PARTY: &str = "\
    三方平台 第三方平台 三方 第三方 三方商品 第三方商品 三方平台商品 有赞 魔筷 魔筷星选 淘宝 天猫 京东 拼多多 \
    thirdparty 3rdparty";

/// Where the good comes from.
pub(super) fn origin(text: &str) -> Result<Option<Origin>, Reason> {
    let Some(text) = said(text) else { return Ok(None) };
    let word = word(&text);
    for (words, origin) in
        [(SELF_BUILT, Origin::SelfBuilt), (ALLIANCE, Origin::Alliance), (THIRD_PARTY, Origin::ThirdParty)]
    {
        if words.split(' ').any(|known| known == word) {
            return Ok(Some(origin));
        }
    }
    Err(Reason::OriginUnknown)
}

/// The word for an origin in our own files, which [`origin`] reads.
pub(super) fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::SelfBuilt => "自建",
        Origin::Alliance => "好物联盟分销",
        Origin::ThirdParty => "三方平台",
    }
}

/// The word for a status in our own files, which [`listed`] reads.
pub(super) fn listed_word(listed: bool) -> &'static str {
    if listed { "在售" } else { "已下架" }
}

/// A commission: `20%`, or a bare number, which is per cent as back offices show it. A bare number between 0 and 1 may
/// mean either a share or per cent, so it is refused; with its sign (`0.2%`) it is read.
pub(super) fn commission(text: &str) -> Result<Option<Rate>, Reason> {
    let Some(text) = said(text) else { return Ok(None) };
    let rate = Rate::parse(&text).map_err(|_| Reason::CommissionUnreadable)?;
    if rate.fraction().is_sign_negative() && !rate.fraction().is_zero() {
        return Err(Reason::CommissionNegative);
    }
    let bare = !text.ends_with(['%', '‰', '‱']);
    let below_one = !rate.fraction().is_zero() && rate.in_per_cent() < Decimal::ONE;
    if bare && below_one {
        return Err(Reason::CommissionAmbiguous);
    }
    if rate > Rate::ONE { Err(Reason::CommissionTooHigh) } else { Ok(Some(rate)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fen(fen: i64) -> Result<Prices, Reason> {
        Ok(Prices::One(Money::from_fen(fen)))
    }

    fn between(low: i64, high: i64) -> Result<Prices, Reason> {
        Ok(Prices::Range { low: Money::from_fen(low), high: Money::from_fen(high) })
    }

    #[test]
    fn every_form_of_price_is_read_or_refused() {
        let too_high = || Err(Reason::PriceTooHigh { most: Good::MOST });
        for (text, expected) in [
            ("499", fen(49_900)),
            ("¥1,299.00", fen(129_900)),
            ("￥499", fen(49_900)),
            ("¥ 499.9", fen(49_990)),
            ("499元", fen(49_900)),
            ("499.00 元", fen(49_900)),
            ("499块", fen(49_900)),
            ("RMB 499", fen(49_900)),
            ("499 CNY", fen(49_900)),
            ("人民币499", fen(49_900)),
            ("４９９．９０", fen(49_990)),
            ("￥１，２９９", fen(129_900)),
            ("=\"499\"", fen(49_900)),
            ("\u{feff}499\u{200b}", fen(49_900)),
            ("+499", fen(49_900)),
            ("1.500", fen(150)),
            ("0.01", fen(1)),
            ("99999999.99", fen(9_999_999_999)),
            ("99-199", between(9_900, 19_900)),
            ("99~199", between(9_900, 19_900)),
            ("99～199", between(9_900, 19_900)),
            ("99.00至199.00", between(9_900, 19_900)),
            ("99到199", between(9_900, 19_900)),
            ("99 — 199", between(9_900, 19_900)),
            ("99——199", between(9_900, 19_900)),
            ("９９－１９９", between(9_900, 19_900)),
            ("¥99-¥199", between(9_900, 19_900)),
            ("99元-199元", between(9_900, 19_900)),
            ("¥1,099.00-1,299.00", between(109_900, 129_900)),
            ("99-99", fen(9_900)),
            ("", Ok(Prices::Unknown)),
            ("  ", Ok(Prices::Unknown)),
            ("-", Ok(Prices::Unknown)),
            ("--", Ok(Prices::Unknown)),
            ("—", Ok(Prices::Unknown)),
            ("N/A", Ok(Prices::Unknown)),
            ("暂无", Ok(Prices::Unknown)),
            ("免费", Err(Reason::PriceFree)),
            ("Free", Err(Reason::PriceFree)),
            ("面议", Err(Reason::PriceNegotiable)),
            ("99起", Err(Reason::PriceOpenEnded)),
            ("¥99元起", Err(Reason::PriceOpenEnded)),
            ("99以上", Err(Reason::PriceOpenEnded)),
            ("1e5", Err(Reason::PriceInScientific)),
            ("1.2E+05", Err(Reason::PriceInScientific)),
            ("-3", Err(Reason::PriceNegative)),
            ("¥-3", Err(Reason::PriceNegative)),
            ("-¥3", Err(Reason::PriceNegative)),
            ("－３", Err(Reason::PriceNegative)),
            ("0", Err(Reason::PriceZero)),
            ("0.00元", Err(Reason::PriceZero)),
            ("9.999", Err(Reason::PriceDecimals)),
            ("0.001", Err(Reason::PriceDecimals)),
            ("100000000", too_high()),
            ("99999999.991", too_high()),
            ("9999999999999999999999999999", too_high()),
            ("$499", Err(Reason::PriceForeign)),
            ("499 USD", Err(Reason::PriceForeign)),
            ("199-99", Err(Reason::PriceReversed)),
            ("0-99", Err(Reason::PriceZero)),
            ("99-免费", Err(Reason::PriceFree)),
            ("1-2-3", Err(Reason::PriceUnreadable)),
            ("1.2.3", Err(Reason::PriceUnreadable)),
            ("1,2", Err(Reason::PriceUnreadable)),
            ("1.299,00", Err(Reason::PriceUnreadable)),
            ("1万", Err(Reason::PriceUnreadable)),
            ("九十九", Err(Reason::PriceUnreadable)),
            ("有货", Err(Reason::PriceUnreadable)),
        ] {
            assert_eq!(prices(text), expected, "{text}");
        }
    }

    #[test]
    fn ids_keep_every_digit() {
        for (text, expected) in [
            ("202300000000001", Ok("202300000000001")),
            (" 202300000000001\t", Ok("202300000000001")),
            ("'202300000000001", Ok("202300000000001")),
            ("=\"202300000000001\"", Ok("202300000000001")),
            ("２０２３", Ok("2023")),
            ("12345.0", Ok("12345")),
            ("0012", Ok("0012")),
            ("A-12.5", Ok("A-12.5")),
            ("1e", Ok("1e")),
            ("E12", Ok("E12")),
            ("", Ok("")),
            ("2.023E+14", Err(Reason::IdInScientific)),
            ("2e14", Err(Reason::IdInScientific)),
        ] {
            assert_eq!(id(text), expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn words_for_status() {
        for (text, expected) in [
            ("已上架", Some(true)),
            ("在售", Some(true)),
            (" 上架中 ", Some(true)),
            ("出售中", Some(true)),
            ("On Sale", Some(true)),
            ("LISTED", Some(true)),
            ("1", Some(true)),
            ("１", Some(true)),
            ("是", Some(true)),
            ("TRUE", Some(true)),
            ("√", Some(true)),
            ("已下架", Some(false)),
            ("仓库中", Some(false)),
            ("待上架", Some(false)),
            ("草稿", Some(false)),
            ("审核中", Some(false)),
            ("off-sale", Some(false)),
            ("0", Some(false)),
            ("false", Some(false)),
            ("", None),
            ("-", None),
        ] {
            assert_eq!(listed(text), Ok(expected), "{text}");
        }
        for text in ["已售罄", "2", "上下架", "？"] {
            assert_eq!(listed(text), Err(Reason::StatusUnknown), "{text}");
        }
        assert_eq!(listed(listed_word(true)), Ok(Some(true)));
        assert_eq!(listed(listed_word(false)), Ok(Some(false)));
    }

    #[test]
    fn words_for_origin() {
        for (text, expected) in [
            ("自建", Some(Origin::SelfBuilt)),
            ("自营", Some(Origin::SelfBuilt)),
            ("自己创建", Some(Origin::SelfBuilt)),
            ("Self-built", Some(Origin::SelfBuilt)),
            ("好物联盟", Some(Origin::Alliance)),
            ("分销库", Some(Origin::Alliance)),
            ("alliance", Some(Origin::Alliance)),
            ("三方", Some(Origin::ThirdParty)),
            ("有赞", Some(Origin::ThirdParty)),
            ("魔筷", Some(Origin::ThirdParty)),
            ("third-party", Some(Origin::ThirdParty)),
            ("Third Party", Some(Origin::ThirdParty)),
            ("", None),
        ] {
            assert_eq!(origin(text), Ok(expected), "{text}");
        }
        assert_eq!(origin("普通商品"), Err(Reason::OriginUnknown));
        for each in [Origin::SelfBuilt, Origin::Alliance, Origin::ThirdParty] {
            assert_eq!(origin(origin_word(each)), Ok(Some(each)));
        }
    }

    #[test]
    fn commissions() {
        for (text, expected) in [
            ("20%", Ok(Some(Rate::per_cent(20)))),
            ("２０％", Ok(Some(Rate::per_cent(20)))),
            ("20", Ok(Some(Rate::per_cent(20)))),
            ("1.5", Ok(Some(Rate::per_mille(15)))),
            ("1", Ok(Some(Rate::per_cent(1)))),
            ("0", Ok(Some(Rate::ZERO))),
            ("0%", Ok(Some(Rate::ZERO))),
            ("0.2%", Ok(Some(Rate::per_mille(2)))),
            ("100%", Ok(Some(Rate::ONE))),
            ("", Ok(None)),
            ("-", Ok(None)),
            ("0.2", Err(Reason::CommissionAmbiguous)),
            ("0.99", Err(Reason::CommissionAmbiguous)),
            ("100.01%", Err(Reason::CommissionTooHigh)),
            ("200", Err(Reason::CommissionTooHigh)),
            ("-5%", Err(Reason::CommissionNegative)),
            ("10%-20%", Err(Reason::CommissionUnreadable)),
            ("3元", Err(Reason::CommissionUnreadable)),
        ] {
            assert_eq!(commission(text), expected, "{text}");
        }
    }
}
