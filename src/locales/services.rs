//! Words of the 交易服务 menu on the merchant's phone.

crate::words! {
    /// Words of the 交易服务 menu.
    Services in "services";
    Title: "交易服务" / "Services (交易服务)";
    Subtitle: "功能在真实 App 里的位置" / "Where the functions live in the real app";
    Surface: "看哪一面" / "Which surface";
    MerchantPhone: "商家手机" / "Merchant’s phone";
    BackOffice: "商家电脑" / "Back office";
    BuyerPhone: "买家手机" / "Buyer’s phone";
    PlatformDesk: "平台" / "Platform";
    Merchant: "商家" / "Merchant";
    Phone: "手机" / "phone";
    Apps: "常用应用" / "常用应用";
    SeeMore: "查看更多" / "查看更多";
    TradeServices: "交易服务" / "交易服务";
    BackToApps: "回到常用应用" / "Back to 常用应用";
    GoodsApp: "商品管理" / "商品管理";
    OrdersApp: "订单管理" / "订单管理";
    FundsApp: "账户资金" / "账户资金";
    LiveApp: "直播助手" / "直播助手";
    NotYet: "这一版还没有" / "not in this version yet";
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
    DesktopBar: "快手小店商家后台" / "快手小店商家后台";
    Marketing: "营销中心-营销工具" / "营销中心-营销工具";
    Funds: "账户资金-发票管理" / "账户资金-发票管理";
    InvoiceWhat: "先用后付手续费发票只在电脑上开" / "invoices for the pay-later fee are on the desktop only";
    RefundOnlyWhere: "只能在手机上开通，电脑上没有" / "opened on the phone only; not on the desktop";
    BuyerWhat: "买家看到的标识" / "The labels a buyer sees";
    BuyerHint: "换一位买家：打开导演台的「买家」" / "For another buyer, open “Buyer” on the director’s desk";
    Labels: "商详页 · 提单页" / "商详页 · 提单页";
    PlatformWhat: "平台审核台" / "The platform’s review desk";
    PlatformHint: "订单与售后开演之后，退款在这里仲裁。" / "Once orders and after-sales are played, refunds are arbitrated here.";
    SeeInPreview: "在预览里看" / "See in the preview";
}
