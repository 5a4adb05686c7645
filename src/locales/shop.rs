//! Words of the shop's figures.

crate::words! {
    /// Words of the shop's figures.
    Shop in "shop";
    Title: "店铺" / "Shop";
    Experience: "购物体验分" / "Shopping experience score";
    Violations: "近 90 天相关违规" / "Relevant violations, 90 days";
    RiskControl: "风控商家" / "Under risk control";
    BadRecord: "严重劣迹" / "Serious bad record";
    OnTimeShipping: "近 30 天及时发货率" / "On-time shipping, 30 days";
    Disputes: "近 30 天商责纠纷" / "Disputes at fault, 30 days";
    DisputeRate: "近 30 天商责纠纷率" / "Dispute rate at fault, 30 days";
    Orders: "近 30 天支付订单" / "Paid orders, 30 days";
    MonthGmv: "月 GMV" / "GMV of a month";
    SessionGmv: "单场 GMV" / "GMV of one session";
    Wallet: "安心钱包" / "Wallet upgraded (安心钱包)";
    ProfessionalHost: "专业电商主播" / "Professional host (专业电商主播)";
    PayLaterRollout: "先用后付 2.0 开放日" / "Pay later 2.0 reached the shop on";
    PayLater: "先用后付状态" / "Pay later";
    RefundOnly: "退款不退货版本" / "Refund without return";
    RefundOnlyRollout: "退款不退货 3.0 开放日" / "Refund without return 3.0 reached the shop on";
    SubsidySignUp: "手续费补贴报名" / "Sign-up: fee subsidy";
    SplitSignUp: "瓜分免息报名" / "Sign-up: shared pool";
    JointSignUp: "商户贴息报名" / "Sign-up: joint subsidy";
    CouponThreshold: "打算发的券：使用条件金额" / "Planned coupon: threshold";
    CouponFace: "打算发的券：面额" / "Planned coupon: face value";
    RefundRate: "退款率" / "Refund rate";
}
