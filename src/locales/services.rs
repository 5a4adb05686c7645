//! Words of the 交易服务 menu on the merchant's phone.

crate::words! {
    /// Words of the 交易服务 menu.
    Services in "services";
    PayLater: "先用后付" / "先用后付";
    RefundOnly: "退款不退货" / "退款不退货";
    InterestFree: "分期免息" / "分期免息";
    TimedCoupon: "定时优惠" / "定时优惠";
    CampaignSignUp: "活动报名" / "活动报名";
    ReturnFreight: "退货补运费" / "退货补运费";
    QuickPayout: "极速回款" / "极速回款";
    SmallRefund: "小额自动退款" / "小额自动退款";
    QualifyNow: "{0} 件够格 · {1} 件差一步" / "{0} qualify · {1} one step away";
    NotInForce: "这一天不可用" / "not available on this day";
    OnDesktop: "在电脑后台：营销中心-营销工具" / "in the back office: 营销中心-营销工具";
    InAppCentre: "在应用中心，不在交易服务里" / "in 应用中心, not in 交易服务";
    Elsewhere: "真实 App 里在别处，这里不模拟" / "elsewhere in the real app; not simulated here";
}
