//! The words that shops use for their categories, one group a row or family.
//!
//! A word is written as [`super::text::key`] leaves it: simplified, lower case, letters and digits only; words are
//! separated by a space or a line break. No word stands twice.
//!
//! How sure a group is:
//! - `out`: the word names the row wherever it stands;
//! - `out_on_top`: it names the row unless it stands below goods that are fine, where it means something else
//!   (`玩具>汽车` is a toy, `零食>牛肉` is not raw);
//! - `fine`: the word vouches for what stands below it, unless that is listed itself or sounds excluded;
//! - `fine_alone`: too wide to vouch for anything below it that is not listed (`食品>牛排`);
//! - `doubtful`: shops use the word for goods inside and outside the rows; nobody can place it.

use super::{Exclusion, Family, Placement};

/// Some words, and where they belong.
pub(super) struct Group {
    /// Where they belong.
    pub(super) placement: Placement,
    /// Whether the placement also holds against the context; see the head of this file.
    pub(super) firm: bool,
    /// The words.
    pub(super) words: &'static str,
}

const fn out(row: Exclusion, words: &'static str) -> Group {
    Group { placement: Placement::Excluded(row), firm: true, words }
}

const fn out_on_top(row: Exclusion, words: &'static str) -> Group {
    Group { placement: Placement::Excluded(row), firm: false, words }
}

const fn fine(family: Family, words: &'static str) -> Group {
    Group { placement: Placement::Allowed(family), firm: true, words }
}

const fn fine_alone(family: Family, words: &'static str) -> Group {
    Group { placement: Placement::Allowed(family), firm: false, words }
}

const fn doubtful(words: &'static str) -> Group {
    Group { placement: Placement::Unknown, firm: true, words }
}

/// Signs that a name which is not listed may concern something excluded. They never place anything: they only keep
/// such a name from passing as fine because of the goods it stands with (`收纳>内衣收纳盒`, `家电>上门安装`).
pub(super) static SIGNS: &[&str] = &[
    "内衣",
    "内裤",
    "文胸",
    "胸罩",
    "贴身",
    "情趣",
    "生鲜",
    "水果",
    "蔬菜",
    "海鲜",
    "水产",
    "鲜活",
    "鲜花",
    "绿植",
    "盆栽",
    "苗木",
    "种子",
    "农资",
    "家装",
    "家居",
    "家具",
    "建材",
    "保险",
    "充值",
    "话费",
    "门票",
    "虚拟",
    "服务",
    "到店",
    "上门",
    "维修",
    "卡券",
    "代金券",
    "优惠券",
    "团购券",
    "培训",
    "医美",
    "医疗",
    "工业",
    "宠物店",
    "酒店",
    "旅游",
    "婚庆",
    "房产",
    "整车",
    "健身",
    "underwear",
    "lingerie",
    "service",
    "voucher",
    "insurance",
    "virtual",
];

/// Every word that can be placed, and those that are known to be doubtful.
pub(super) static GROUPS: &[Group] = &[
    // The 25 rows and intimate wear.
    out(
        Exclusion::VirtualService,
        "虚拟服务 虚拟 服务 虚拟商品 虚拟产品 虚拟物品 虚拟类服务 虚拟充值 虚拟卡券 充值 充值缴费 充值服务 充值中心 话费 \
        话费充值 手机充值 话费流量 流量充值 宽带充值 生活缴费 水电煤缴费 水电煤 游戏充值 游戏点卡 点卡 点券 网游点卡 游戏币 \
        游戏账号 游戏代练 游戏装备 网游虚拟 网络游戏虚拟商品 q币 qq会员 会员充值 视频会员 影音会员 音乐会员 \
        礼品卡 电子礼品卡 购物卡 电子卡 卡密 卡券 电子券 电子卡券 优惠券 消费券 软件服务 电脑软件 在线课程 网课 课程培训 \
        教育培训 学习培训 培训课程 培训服务 知识付费 电子书 数字内容 数字阅读 数字藏品 网络服务 网站建设 域名 设计服务 \
        商务服务 咨询服务 法律服务 翻译服务 加油卡 加油卡充值 virtualgoodsservices virtualservice virtual virtualgoods \
        virtualservices virtualproducts virtualitems service services digitalgoods digitaldownloads giftcard giftcards \
        topup mobiletopup gametopup gamecards onlinecourses ebooks memberships subscriptions",
    ),
    out_on_top(Exclusion::VirtualService, "网游 手游 软件 办公软件 课程 培训 会员卡 software courses voucher vouchers"),
    out(
        Exclusion::Fresh,
        "生鲜 生鲜食品 生鲜果蔬 生鲜水果 生鲜蔬菜 生鲜水产 生鲜肉类 生鲜冷冻 新鲜水果 时令水果 鲜果 进口水果 国产水果 \
        新鲜蔬菜 时令蔬菜 新鲜蔬果 果蔬 果蔬生鲜 水果蔬菜 蔬菜水果 蔬果 水果生鲜 蔬菜蛋品 海鲜水产 水产海鲜 水产 水产品 \
        鲜活水产 活鲜 冰鲜 冷鲜 海产 肉禽蛋 肉禽蛋品 禽肉蛋品 鲜肉 冷鲜肉 新鲜肉类 精选肉类 生鲜肉禽 鲜蛋 新鲜蛋类 \
        大闸蟹 活鱼 活虾 生蚝 扇贝 牛排 车厘子 榴莲 猕猴桃 火龙果 fresh freshfood freshproduce freshfruit \
        freshvegetables freshmeat produce seafood meatseafood fruitsvegetables fruitvegetables fruitandvegetables",
    ),
    out_on_top(
        Exclusion::Fresh,
        "水果 蔬菜 海鲜 肉类 肉禽 禽肉 牛肉 猪肉 羊肉 鸡肉 鸡蛋 蛋品 小龙虾 螃蟹 虾蟹 鱼虾 樱桃 草莓 芒果 橙子 柑橘 \
        葡萄 土豆 红薯 fruit fruits vegetables meat",
    ),
    out(
        Exclusion::FlowersFarming,
        "鲜花绿植农资 鲜花绿植 农资 鲜花 绿植 鲜切花 花卉 花卉绿植 鲜花园艺 园艺绿植 绿植园艺 绿植盆栽 盆栽 盆景 多肉 \
        多肉植物 室内绿植 花卉苗木 苗木 种苗 果树苗 种子 种子种苗 蔬菜种子 农药 化肥 肥料 饲料 兽药 兽用药 农机 农机具 \
        农具 农膜 农用物资 农业生产资料 农资园艺 农资绿植 flowersandplantsfarmsupplies flowersandplants flowersplants \
        freshflowers houseplants farmsupplies fertilizers fertilizer pesticides",
    ),
    out_on_top(Exclusion::FlowersFarming, "园艺 gardening plants seeds flowers"),
    out(
        Exclusion::HomeFurnishing,
        "家装家居 家居家装 家装 家具 建材 家装建材 家居建材 装修建材 装饰建材 基础建材 家装主材 装修 装修设计 全屋定制 \
        家装软饰 家居软装 软装 家居饰品 家饰 家居装饰 家具建材 住宅家具 成品家具 客厅家具 卧室家具 餐厅家具 书房家具 \
        办公家具 商用家具 商业办公家具 儿童家具 婴童家具 实木家具 户外家具 沙发 床垫 衣柜 卫浴 厨房卫浴 卫浴用品 卫浴洁具 \
        洁具 灯具 灯饰 灯饰照明 家装灯饰光源 照明灯具 地板 瓷砖 墙纸 壁纸 墙地面材料 油漆 涂料 油漆涂料 门窗 橱柜 吊顶 \
        homeimprovementandfurnishing homeimprovement homefurnishing homefurnishings homedecor homedecoration \
        furniture buildingmaterials lighting homeandfurniture homefurniture",
    ),
    out_on_top(Exclusion::HomeFurnishing, "家居 home"),
    out(
        Exclusion::Insurance,
        "保险 保险服务 保险产品 保险保障 财产保险 财险 人寿保险 人身保险 寿险 车险 汽车保险 健康险 健康保险 医疗险 医疗保险 \
        重疾险 意外险 意外保险 旅游险 旅行险 宠物险 宠物保险 家财险 养老险 养老保险 insurance carinsurance \
        healthinsurance travelinsurance lifeinsurance",
    ),
    out(
        Exclusion::LocalLife,
        "本地生活 本地生活服务 本地服务 本地 生活服务 同城 同城服务 同城生活 本地生活团购 本地团购 到店团购 团购券 代金券 \
        到店代金券 本地优惠 周边优惠 吃喝玩乐 locallife locallifeservices localservices localservice locallifestyle \
        localdeals groupbuyingvouchers",
    ),
    out(
        Exclusion::PetShop,
        "宠物店宠物医院 宠物店 宠物医院 动物医院 宠物服务 宠物美容 宠物寄养 宠物诊疗 宠物医疗 宠物医疗服务 宠物训练 宠物摄影 \
        宠物诊所 宠物体检 宠物绝育 宠物疫苗 宠物托运 petshopspethospitals petshop petshops petstore petstores \
        pethospital pethospitals petclinic veterinary petgrooming petservices petboarding",
    ),
    out(
        Exclusion::DiningOut,
        "到店美食 美食到店 餐饮 餐饮美食 餐饮服务 餐饮券 美食券 餐券 美食团购 美食代金券 自助餐 自助餐券 火锅店 咖啡厅 \
        咖啡店 奶茶店 茶饮店 甜品店 烘焙店 小吃快餐 堂食 外卖 中餐厅 西餐厅 酒楼 diningout restaurant \
        restaurants dineinvouchers mealvouchers takeaway",
    ),
    out_on_top(Exclusion::DiningOut, "快餐 dining 餐厅 西餐 中餐 catering"),
    out(
        Exclusion::LivingService,
        "到店到家生活服务 到店生活服务 到家生活服务 到店服务 到家服务 到店到家服务 上门服务 家政 家政服务 家政保洁 保洁 保洁服务 \
        家庭保洁 保姆 月嫂 育儿嫂 月子中心 产后修复 产后恢复 洗衣 洗衣服务 干洗 洗鞋服务 家电清洗 家电维修 手机维修 \
        数码维修 维修服务 上门维修 安装服务 开锁 开锁换锁 管道疏通 搬家 搬家服务 回收服务 摄影服务 摄影写真 证件照 \
        servicesattheshopathome homeservices homeservice housekeeping housecleaning laundryservices repairservices \
        movingservices",
    ),
    out_on_top(Exclusion::LivingService, "写真"),
    out(
        Exclusion::Cinema,
        "电影院电影票 电影院 电影票 影院 影城 影票 电影演出 电影兑换券 观影券 观影卡 电影通兑券 影票兑换券 \
        cinemasfilmtickets cinema cinemas filmtickets movietickets movieticket movietheater movietheaters",
    ),
    out_on_top(Exclusion::Cinema, "电影"),
    out(
        Exclusion::PropertyService,
        "房产服务 房地产服务 房产中介 房产经纪 房产咨询 房屋租赁 房屋出租 房屋买卖 租房 租房服务 买房 卖房 二手房交易 物业服务 \
        物业 长租公寓 写字楼出租 propertyservices propertyservice realestateservices realestateagency houserental \
        rentals propertymanagement",
    ),
    out(
        Exclusion::PropertyVehicle,
        "房产汽车 汽车房产 房产 房地产 新房 二手房 商品房 楼盘 商铺 汽车整车 整车 新车 新能源车 新能源汽车 二手车 \
        汽车销售 购车 买车 propertyvehicles realestate newhomes newcars usedcars",
    ),
    out_on_top(Exclusion::PropertyVehicle, "住宅 公寓 property vehicles 汽车 轿车 car cars automobiles"),
    out(
        Exclusion::Industrial,
        "工业品 工业用品 工业耗材 工业设备 工业物资 工业品mro 工业五金 五金机电 机电 机电设备 机械设备 工业机械 化工 化工原料 \
        工业化工 化工产品 工控 工控配件 轴承 泵阀 泵阀管件 阀门 仪器仪表 工业仪表 电气设备 工业电气 实验室设备 \
        industrialgoods industrial industrialsupplies industrialequipment industrialproducts machinery mro \
        industrialandscientific industrialscientific",
    ),
    out_on_top(Exclusion::Industrial, "工业 机械 电气"),
    out(
        Exclusion::TransportTicket,
        "交通票 交通票务 交通出行 交通票券 火车票 高铁票 动车票 机票 飞机票 国内机票 国际机票 汽车票 大巴票 船票 轮渡票 \
        地铁票 公交票 车票 车船票 票务出行 transporttickets traintickets trainticket airtickets flighttickets flights \
        bustickets ferrytickets",
    ),
    out(
        Exclusion::Wedding,
        "结婚服务婚庆 结婚服务 婚庆 婚庆服务 婚礼服务 婚礼策划 婚庆策划 婚庆公司 婚宴 婚宴酒席 婚纱摄影 婚纱照 婚车租赁 \
        婚车 司仪 婚礼跟拍 婚礼跟妆 婚纱租赁 weddingservicescelebrations weddingservices weddingplanning \
        weddingphotography",
    ),
    out_on_top(Exclusion::Wedding, "婚礼"),
    out(
        Exclusion::HotelTravel,
        "酒旅 酒店旅游 酒店旅行 酒旅度假 旅游度假 度假旅游 旅行度假 酒店住宿 住宿 酒店民宿 民宿 客栈 酒店预订 酒店套餐 酒店客房 \
        跟团游 自由行 自驾游 周边游 国内游 国内旅游 出境游 境外游 旅行社 旅游线路 旅游产品 旅游服务 景点门票 景区门票 \
        签证 签证服务 邮轮 hotelsandtravel hotelstravel hoteltravel hotels hotel homestays tourism travelservices \
        travelpackages tours travelandhotels",
    ),
    out_on_top(Exclusion::HotelTravel, "酒店 旅游 旅行 度假 景点 travel vacation"),
    out(
        Exclusion::VehicleService,
        "汽车摩托车服务 汽车服务 摩托车服务 汽车维修 汽车保养 汽车维修保养 汽车美容 汽车美容服务 汽车改装服务 洗车 洗车服务 \
        洗车券 代驾 道路救援 汽车租赁 租车 停车 停车服务 驾校 驾驶培训 学车 违章代办 验车 年检代办 摩托车维修 摩托车保养 \
        carmotorcycleservices carservices carservice motorcycleservices carwash carrepair carrental autorepair \
        autoservices drivingschool",
    ),
    out(
        Exclusion::MallSupermarket,
        "商场超市 商超 购物中心 百货商场 大卖场 便利店 超市便利 超市便利店 生活超市 商超百货 奥特莱斯 超市代金券 商场代金券 \
        mallssupermarkets supermarket supermarkets shoppingmall shoppingmalls shoppingcenter conveniencestore \
        conveniencestores hypermarket",
    ),
    out_on_top(Exclusion::MallSupermarket, "商场 超市 卖场 mall malls"),
    out(
        Exclusion::Logistics,
        "物流服务 物流 快递 快递服务 快递物流 物流快递 物流运输 货运 货运服务 货运物流 寄件 寄快递 国际物流 国际快递 同城配送 \
        配送服务 跑腿 跑腿服务 仓储服务 仓储物流 冷链物流 集运 logisticsservices logistics courier couriers express \
        expressdelivery shippingservices freight deliveryservices",
    ),
    out(
        Exclusion::FlowerCity,
        "鲜花到店全城送 鲜花到店 全城送 鲜花全城送 鲜花同城送 同城鲜花 同城鲜花速递 鲜花速递 鲜花配送 鲜花同城配送 鲜花外送 \
        花店 鲜花店 订花 flowersfromtheshopcitydelivery flowerdelivery flowershop flowershops florist florists \
        citywideflowerdelivery",
    ),
    out(
        Exclusion::Leisure,
        "休闲玩乐 玩乐 休闲娱乐 休闲娱乐服务 娱乐休闲 ktv 密室逃脱 密室 剧本杀 桌游吧 网吧 网咖 电竞馆 台球厅 酒吧 清吧 洗浴 \
        洗浴汗蒸 汗蒸 足疗 按摩足疗 温泉 温泉门票 游乐场 主题乐园 轰趴馆 采摘 农家乐 演出票 演唱会 演出票务 \
        演出门票 门票 展览门票 leisureplay leisureentertainment escaperoom karaoke concerttickets \
        themeparks eventtickets",
    ),
    out_on_top(Exclusion::Leisure, "演出 足浴 shows 游乐园 乐园 entertainment leisure"),
    out(
        Exclusion::HealthService,
        "医疗健康服务 医疗服务 健康服务 医疗健康 健康医疗 医疗保健服务 体检 体检服务 体检套餐 挂号 预约挂号 问诊 在线问诊 \
        互联网医疗 口腔服务 口腔齿科 口腔医疗 齿科 牙科 洗牙 种植牙 眼科 眼科服务 近视矫正 疫苗 疫苗预约 hpv疫苗 中医服务 \
        中医理疗 中医推拿 理疗服务 心理咨询 诊所 康复服务 陪诊 基因检测 核酸检测 medicalandhealthservices \
        medicalservices healthservices healthcareservices dentalservices dentistry eyecareservices \
        medicalcheckups checkups vaccination clinics",
    ),
    out_on_top(Exclusion::HealthService, "医院 医疗 hospital hospitals"),
    out(
        Exclusion::BeautyProduct,
        "医疗生活美容产品 医疗美容产品 生活美容产品 医美产品 医疗美容 医美 医美护肤产品 医美用品 美容仪器 美容仪 家用美容仪 \
        家用美容仪器 美容设备 美容院产品 院线产品 医美设备 医美仪器 水光针 玻尿酸针剂 射频仪 射频美容仪 \
        medicalbeautyproducts medicalaestheticproducts aestheticproducts medicalaesthetics beautydevices \
        beautydevice beautyequipment",
    ),
    out(
        Exclusion::BeautyService,
        "医疗生活美容服务 医疗美容服务 生活美容服务 医美服务 美容服务 生活美容 美容院 美容spa 美容美发 美容美发服务 美发服务 \
        理发 烫染 理发店 美发店 美甲服务 美甲美睫 美睫 纹绣 纹眉 半永久 皮肤管理 祛痘服务 植发 养发服务 整形 整形美容 \
        整容 脱毛服务 瘦身纤体 美体服务 medicalbeautyservices beautyservices beautysalon beautysalons hairsalon \
        hairdressing cosmeticsurgery plasticsurgery nailsalon",
    ),
    out_on_top(Exclusion::BeautyService, "spa"),
    out(
        Exclusion::Fitness,
        "运动健身 健身服务 健身运动 运动健身服务 健身房 健身中心 健身会所 健身卡 健身课程 健身私教 私教 私教课 瑜伽馆 \
        瑜伽课 舞蹈课 游泳馆 游泳课 体育场馆 运动场馆 球馆 羽毛球馆 篮球馆 网球馆 滑雪场 滑雪场馆 攀岩馆 拳馆 \
        sportsandfitness sportsfitness fitnessandsports gyms gymmemberships fitnessclasses yogastudio \
        personaltraining",
    ),
    out_on_top(Exclusion::Fitness, "健身 fitness gym"),
    out(
        Exclusion::IntimateWear,
        "内衣内裤等贴身商品 内衣内裤 内衣 内裤 贴身衣物 贴身内衣 贴身商品 女士内衣 女内衣 女式内衣 男士内衣 男内衣 内衣裤 \
        女士内裤 女内裤 男士内裤 男内裤 儿童内衣 儿童内裤 婴儿内衣 童内衣 宝宝内衣 孕妇内衣 孕妇内裤 孕产妇内衣 孕妇文胸 \
        哺乳内衣 哺乳文胸 情趣内衣 运动内衣 运动文胸 少女文胸 少女内衣 学生内衣 文胸 文胸套装 胸罩 bra 内衣套装 无痕内衣 \
        无痕内裤 无钢圈文胸 抹胸内衣 美背内衣 塑身衣 塑身内衣 塑身美体 塑形内衣 束身衣 美体内衣 调整型内衣 保暖内衣 \
        保暖内衣裤 棉毛衫裤 秋衣 秋裤 秋衣秋裤 秋衣裤 肚兜 乳贴 胸贴 隐形文胸 三角裤 四角裤 平角裤 平角内裤 丁字裤 \
        一次性内裤 生理裤 生理内裤 月经裤 吸水内裤 法式内衣 内衣配件 文胸配件 intimatewear intimates intimateapparel \
        underwear mensunderwear womensunderwear kidsunderwear boysunderwear girlsunderwear undergarments undergarment \
        lingerie bras panties underpants briefs boxers boxerbriefs boxershorts thongs shapewear thermalunderwear \
        sportsbra sportsbras nursingbras maternityunderwear braspanties",
    ),
    // Ordinary goods.
    fine(
        Family::WomensWear,
        "女装 女士服装 女式服装 女士服饰 精品女装 时尚女装 女装服饰 女装女士精品 大码女装 中老年女装 妈妈装 连衣裙 半身裙 裙子 \
        裙装 短裙 长裙 旗袍 蕾丝衫雪纺衫 雪纺衫 女士衬衫 女衬衫 女士t恤 女t恤 女裤 女士裤子 女士裤装 女士外套 女外套 \
        女士毛衣 女士针织衫 女士羽绒服 女士风衣 毛呢大衣 女士大衣 女士西装 女士牛仔裤 女上装 女下装 婚纱礼服 礼服 \
        womenswear women womensclothing womensapparel womensfashion womenclothing womensclothes ladieswear ladies \
        dresses dress skirts skirt womenstops womenspants",
    ),
    fine(
        Family::MensWear,
        "男装 男士服装 男式服装 男士服饰 精品男装 时尚男装 男装服饰 大码男装 中老年男装 爸爸装 男士衬衫 男衬衫 男士t恤 男t恤 \
        男裤 男士裤子 男士裤装 男士外套 男外套 男士夹克 男士毛衣 男士针织衫 男士羽绒服 男士风衣 男士西装 男士西服 \
        男士牛仔裤 男士休闲裤 男上装 男下装 menswear men mensclothing mensapparel mensfashion menclothing mensclothes \
        mensshirts menspants menssuits",
    ),
    fine(
        Family::ChildrensWear,
        "童装 儿童服装 儿童服饰 童装服饰 儿童服饰鞋包 男童装 女童装 男童 女童 男童服装 女童服装 中大童装 婴童服饰 婴儿服装 \
        婴儿服饰 婴幼儿服装 婴幼儿服饰 宝宝服饰 童装童鞋 童装婴儿装亲子装 亲子装 儿童外套 儿童裤子 儿童t恤 儿童羽绒服 童裤 \
        童裙 校服 连体衣 爬服 childrenswear childrensclothing kidswear kidsclothing kidsclothes kids boysclothing \
        girlsclothing babyclothing babyclothes",
    ),
    fine(
        Family::Sportswear,
        "运动服饰 运动服装 运动服 运动衣 运动套装 运动裤 运动卫衣 运动t恤 运动外套 户外服装 户外服饰 户外鞋服 运动鞋服 冲锋衣 \
        冲锋裤 速干衣 速干裤 皮肤衣 球衣 健身服 健身服饰 瑜伽服 瑜伽裤 骑行服 滑雪服 防晒服 sportswear sportsapparel \
        sportsclothing activewear athleticwear sportclothing outdoorclothing yogawear trackpants",
    ),
    fine(
        Family::Clothing,
        "服装 服饰 服装服饰 服饰配饰 服饰鞋包 服装鞋包 服装鞋帽 鞋服 鞋服箱包 衣服 衣物 男女装 男女服装 上衣 裤子 裤装 外套 \
        t恤 衬衫 衬衣 polo衫 卫衣 毛衣 针织衫 针织 羽绒服 棉服 棉衣 夹克 风衣 大衣 呢大衣 西装 西服 西裤 马甲 牛仔裤 \
        休闲裤 短裤 长裤 皮衣 皮草 汉服 唐装 民族服装 舞台服装 中老年服装 情侣装 工作服 工装 clothing clothes apparel \
        fashion garments shirts shirt tshirts tshirt tops pants trousers jeans jackets jacket coats coat sweaters \
        hoodies outerwear suits apparelandaccessories clothingshoesbags",
    ),
    fine(
        Family::Shoes,
        "鞋靴 鞋 鞋子 鞋类 鞋履 鞋业 鞋品 流行男鞋 时尚女鞋 男鞋 女鞋 童鞋 儿童鞋 婴儿鞋 学步鞋 运动鞋 跑步鞋 跑鞋 篮球鞋 \
        足球鞋 板鞋 帆布鞋 休闲鞋 皮鞋 商务皮鞋 单鞋 高跟鞋 凉鞋 拖鞋 凉拖 人字拖 靴子 女靴 男靴 马丁靴 雪地靴 短靴 \
        长靴 老爹鞋 小白鞋 豆豆鞋 乐福鞋 布鞋 老北京布鞋 登山鞋 徒步鞋 雨鞋 雨靴 棉鞋 劳保鞋 鞋垫 鞋带 鞋配件 \
        shoes footwear sneakers boots sandals slippers heels runningshoes sportsshoes casualshoes mensshoes \
        womensshoes \
        kidsshoes shoesboots",
    ),
    fine(
        Family::Bags,
        "箱包 箱包皮具 皮具箱包 皮具 鞋包 鞋靴箱包 箱包配件 精品女包 时尚女包 女包 男包 女士包袋 男士包袋 包包 包袋 手提包 \
        单肩包 斜挎包 双肩包 背包 书包 儿童书包 胸包 腰包 帆布包 托特包 钱包 卡包 钱包卡包 钥匙包 公文包 电脑包 旅行包 \
        旅行箱 行李箱 拉杆箱 登机箱 旅行袋 妈咪包 化妆包 bags bag luggage handbags handbag backpacks backpack wallets \
        purses suitcases totebags crossbodybags luggageandbags bagsluggage travelbags",
    ),
    fine(
        Family::Accessories,
        "服饰配件 服装配件 服装配饰 配饰 时尚配饰 服饰配件皮带帽子围巾 帽子 棒球帽 渔夫帽 围巾 丝巾 披肩 围巾帽子手套 手套 \
        皮带 腰带 领带 领结 眼镜 太阳镜 墨镜 眼镜架 眼镜框 光学眼镜 老花镜 发饰配件 遮阳帽 防晒帽 防晒手套 雨伞 遮阳伞 \
        太阳伞 雨伞雨具 fashionaccessories accessories clothingaccessories hats hat caps scarves scarf gloves belts \
        belt ties sunglasses eyewear umbrellas",
    ),
    fine(
        Family::Jewellery,
        "珠宝饰品 珠宝首饰 珠宝 首饰 饰品 饰品首饰 流行饰品 时尚饰品 时尚饰品新 饰品流行首饰时尚饰品 珠宝玉石 珠宝文玩 黄金 \
        黄金首饰 黄金饰品 铂金 k金 k金饰品 银饰 银饰品 钻石 钻戒 彩宝 翡翠 翡翠玉石 玉石 玉器 和田玉 珍珠 水晶 水晶玛瑙 \
        琥珀 蜜蜡 项链 手链 手镯 手串 戒指 耳环 耳钉 耳饰 吊坠 脚链 胸针 发饰 发夹 头饰 文玩 木手串把件 jewellery \
        jewelry finejewelry fashionjewelry necklaces necklace bracelets bracelet rings earrings pendants gold \
        hairaccessories shoesjewelry",
    ),
    fine(
        Family::Watches,
        "钟表 手表 腕表 表 表类 钟表手表 钟表腕表 钟表配件 手表配件 机械表 石英表 电子表 男表 女表 男士手表 女士手表 儿童手表 \
        瑞表 国表 日韩表 德表 欧美表 名表 情侣表 怀表 表带 watches watch wristwatches wristwatch menswatches \
        womenswatches clocksandwatches watchesclocks timepieces jewelrywatches",
    ),
    fine(
        Family::Food,
        "零食 休闲食品 休闲零食 零食小吃 零食坚果特产 零食坚果 饼干 饼干糕点 饼干蛋糕 糕点 传统糕点 中式糕点 西式糕点 \
        糕点点心 糕点面包 点心 面包 面包糕点 鲜花饼 酥饼 月饼 粽子 青团 蛋黄酥 麻花 沙琪玛 膨化食品 薯片 坚果 坚果炒货 \
        炒货 瓜子 干果 蜜饯 果干 水果干 蜜饯果干 果脯 枣类 红枣 糖果 巧克力 糖果巧克力 水果糖 果冻 布丁 果冻布丁 肉干 \
        肉脯 牛肉干 肉干肉脯 猪肉脯 鱼干 海苔 辣条 豆干 卤味零食 罐头 水果罐头 肉罐头 方便食品 方便速食 速食 方便面 泡面 \
        螺蛳粉 自热火锅 自热米饭 粮油 粮油调味 粮油米面 米面粮油 粮油速食 大米 面粉 杂粮 五谷杂粮 挂面 面条 粉丝 米粉 \
        食用油 调味品 调料 调味料 酱料 酱油 醋 食盐 火锅底料 香辛料 酱菜 腌菜 榨菜 南北干货 干货 菌菇干货 海味干货 干菌菇 \
        木耳 枸杞 茶叶 茶 绿茶 红茶 白茶 黑茶 普洱 普洱茶 乌龙茶 花茶 花草茶 养生茶 蜂蜜 蜂蜜蜂产品 麦片 燕麦 \
        冲饮谷物 藕粉 代餐粉 奶茶粉 烘焙原料 婴儿零食 儿童零食 进口零食 snacks snack biscuits cookies pastries pastry \
        cakesandpastries bakery bread nuts candy chocolate sweets tea honey seasonings condiments cereals noodles rice \
        cannedfood driedfruit instantfood jerky",
    ),
    fine_alone(
        Family::Food,
        "食品 食物 食品饮料 饮料食品 食品酒水 酒水食品 食品保健 食品零食 零食食品 进口食品 食品茶饮 特色食品 food foods foodandbeverage foodbeverage \
        fooddrink fooddrinks foodanddrink grocery groceries",
    ),
    fine(
        Family::Drinks,
        "酒水饮料 饮料酒水 酒水 酒 酒类 酒饮 酒饮料 茶酒 白酒 酱香白酒 浓香白酒 红酒 葡萄酒 干红 啤酒 精酿啤酒 洋酒 威士忌 \
        黄酒 果酒 米酒 露酒 养生酒 饮料 饮料冲调 饮品 冲饮 冲调 冲调饮品 茶饮料 果汁 果蔬汁 碳酸饮料 功能饮料 饮用水 \
        矿泉水 纯净水 咖啡 速溶咖啡 咖啡豆 纯牛奶 牛奶乳品 牛奶 常温奶 奶粉 成人奶粉 羊奶粉 豆浆粉 植物饮料 椰汁 \
        drinks beverages beverage alcohol wine wines beer liquor spirits baijiu coffee juice water milkpowder \
        softdrinks",
    ),
    fine(
        Family::Nutrition,
        "营养保健食品 保健食品 营养食品 营养保健 营养健康 营养品 保健品 滋补 滋补品 传统滋补 滋补养生 滋补营养 传统滋补营养品 \
        滋补保健 膳食营养补充食品 膳食营养补充剂 膳食补充剂 维生素 钙片 鱼油 蛋白粉 益生菌 胶原蛋白 燕窝 阿胶 人参 西洋参 \
        冬虫夏草 参茸 灵芝 代餐 代餐食品 运动营养 海外膳食营养补充 nutrition nutritionandsupplements supplements \
        dietarysupplements vitamins healthfood healthfoods probiotics protein sportsnutrition",
    ),
    fine(
        Family::Phones,
        "手机 手机通讯 手机数码 智能手机 老人机 老年手机 5g手机 手机配件 手机壳 手机膜 手机贴膜 手机保护套 手机支架 充电器 \
        数据线 充电线 移动电源 充电宝 手机饰品 对讲机 电话机 phones mobilephones mobilephone phone smartphones \
        smartphone cellphones phoneaccessories phonecases phonecase powerbanks chargers",
    ),
    fine(
        Family::Computers,
        "电脑办公 电脑 电脑整机 笔记本电脑 笔记本 台式机 台式电脑 一体机 平板电脑 平板 游戏本 电脑配件 电脑外设 外设产品 \
        外设 键盘 鼠标 键鼠 显示器 显卡 主板 内存 硬盘 固态硬盘 u盘 移动硬盘 存储设备 闪存卡 路由器 网络设备 网络产品 \
        打印机 投影机 投影仪 办公设备 耗材 墨盒 硒鼓 平板电脑配件 computers computer laptops laptop tablets tablet \
        computeraccessories keyboards monitors printers storagedevices computersandoffice computersoffice",
    ),
    fine(
        Family::Digital,
        "数码 数码产品 数码电子 数码3c 3c数码 3c 3c数码配件 3c配件 数码配件 电子产品 消费电子 智能设备 智能穿戴 智能手环 \
        智能手表 耳机 蓝牙耳机 无线耳机 耳麦 音箱 蓝牙音箱 音响 影音娱乐 影音电器 影音 麦克风 相机 数码相机 照相机 单反 \
        微单 运动相机 摄像机 摄影摄像 摄影器材 镜头 三脚架 无人机 游戏机 游戏主机 游戏手柄 电子词典 学习机 点读机 录音笔 \
        电子阅读器 电子教育 digital digitals electronics consumerelectronics headphones earphones earbuds speakers \
        cameras camera drones wearables smartwatches gameconsoles audio",
    ),
    fine(
        Family::Appliances,
        "家电 家用电器 电器 大家电 小家电 生活电器 厨房电器 厨房小家电 厨卫电器 厨卫大电 厨电 个护电器 个人护理电器 冰箱 \
        洗衣机 内衣洗衣机 空调 电视 电视机 平板电视 热水器 油烟机 燃气灶 洗碗机 消毒柜 微波炉 电饭煲 电磁炉 电压力锅 \
        空气炸锅 豆浆机 破壁机 榨汁机 电热水壶 电水壶 养生壶 咖啡机 烤箱 电烤箱 净水器 饮水机 吸尘器 扫地机器人 拖地机 \
        空气净化器 加湿器 除湿机 电风扇 风扇 取暖器 电暖器 挂烫机 电熨斗 吹风机 电吹风 剃须刀 电动牙刷 电动剃须刀 \
        appliances homeappliances householdappliances kitchenappliances smallappliances largeappliances refrigerators \
        washingmachines airconditioners televisions tvs vacuumcleaners hairdryers shavers",
    ),
    fine(
        Family::Beauty,
        "美妆护肤 美妆 美容护肤 美容化妆 美妆个护 美妆美护 美容彩妆 护肤 护肤品 面部护肤 护肤彩妆 美容护肤美体精油 化妆品 \
        彩妆 彩妆香水 香水 香水彩妆 彩妆香水美妆工具 美妆工具 化妆工具 化妆刷 美妆蛋 面膜 面霜 乳液 精华 精华液 眼霜 爽肤水 \
        化妆水 洁面 洗面奶 卸妆 卸妆水 防晒 防晒霜 护肤套装 口红 唇膏 唇釉 唇彩 粉底 粉底液 气垫 眼影 眉笔 睫毛膏 腮红 \
        粉饼 散粉 遮瑕 隔离霜 男士护肤 指甲油 身体乳 护手霜 护唇膏 beauty cosmetics makeup skincare beautyandskincare \
        beautyandpersonalcare beautypersonalcare perfume perfumes fragrance fragrances lipstick facemasks beautymakeup",
    ),
    fine(
        Family::PersonalCare,
        "个护清洁 个护 个人护理 个护家清 个人清洁 个人洗护 洗护 洗护清洁 洗护用品 家清 家庭清洁 清洁剂 清洁用品 洗护清洁剂 \
        洗发护发 洗发水 护发素 护发 美发护发 美发护发假发 美发造型 染发膏 染发 头发护理 发膜 假发 沐浴露 沐浴 身体护理 \
        身体清洁 香皂 洗手液 口腔护理 牙膏 牙刷 漱口水 纸品 生活用纸 抽纸 卷纸 纸巾 湿巾 洗脸巾 棉柔巾 洗衣液 洗衣粉 \
        洗衣凝珠 衣物清洁 衣物护理 洗洁精 洁厕剂 纸品湿巾 纸巾湿巾 personalcare personalcareandcleaning haircare shampoo \
        conditioner bodywash bodycare oralcare toothpaste toothbrushes soap soaps tissues paperproducts detergents \
        laundrydetergent cleaningsupplies",
    ),
    fine(
        Family::MotherBaby,
        "母婴 母婴用品 母婴亲子 母婴玩具 母婴童装 母婴儿童 孕婴童 婴童用品 婴儿用品 婴幼儿用品 宝宝用品 儿童用品 婴幼儿 婴童 \
        孕产 孕产妇用品 孕妈用品 孕妇装孕产妇用品营养 孕妇装 孕妇用品 待产包 婴儿奶粉 婴幼儿奶粉 宝宝奶粉 奶粉辅食 婴儿辅食 \
        宝宝辅食 辅食 营养辅食 纸尿裤 尿不湿 拉拉裤 尿裤湿巾 婴儿尿裤 尿片 婴儿湿巾 奶瓶 奶嘴 奶瓶奶嘴 吸奶器 喂养用品 \
        喂养 宝宝喂养 婴儿洗护 婴童洗护 洗护喂养 儿童洗护 婴儿车 童车 婴儿推车 儿童推车 安全座椅 儿童安全座椅 婴儿背带 \
        童车童床 motherandbaby motherbaby maternityandbaby maternity baby babyproducts babycare babyfood babyformula \
        diapers nappies strollers feedingbottles maternitywear babyandmaternity",
    ),
    fine(
        Family::Toys,
        "玩具 玩具乐器 玩具童车益智积木模型 儿童玩具 益智玩具 早教玩具 婴儿玩具 毛绒玩具 毛绒布艺 公仔 玩偶 娃娃 积木 \
        积木拼插 拼图 拼装玩具 模型 模型玩具 遥控玩具 遥控车 电动玩具 玩具车 汽车模型 车模 变形玩具 手办 动漫周边 动漫 \
        动漫玩具 潮玩 盲盒 潮玩盲盒 桌游 魔方 水枪 泡泡机 户外玩具 橡皮泥 过家家 玩具枪 芭比娃娃 toys toy toysandgames \
        toysgames kidstoys plushtoys buildingblocks puzzles dolls modelkits figures figurines boardgames blindboxes",
    ),
    fine(
        Family::Books,
        "图书 书籍 书 图书音像 图书文娱 书籍杂志报纸 书刊 图书杂志 图书教育 童书 儿童读物 儿童图书 少儿图书 绘本 儿童绘本 \
        漫画 小说 文学 文学小说 教材 教辅 教材教辅 中小学教辅 考试书籍 考试图书 工具书 字典 词典 历史书籍 社科 \
        人文社科 科普读物 科普百科 励志书籍 管理书籍 杂志 期刊 报纸 音像制品 books book textbooks childrensbooks kidsbooks \
        novels comics magazines picturebooks printedbooks",
    ),
    fine(
        Family::Stationery,
        "文具 文具用品 学习用品 学生文具 办公文具 文具办公 办公用品 文具电教文化用品商务用品 文化用品 书写工具 笔 笔类 中性笔 \
        圆珠笔 钢笔 铅笔 水彩笔 马克笔 荧光笔 笔袋 文具盒 本子 笔记本文具 手账 手账本 便签 便利贴 橡皮 修正带 尺子 订书机 \
        文件夹 文件袋 胶带 画具 画材 美术用品 绘画用品 书法用品 毛笔 宣纸 文房四宝 财会用品 贴纸 stationery \
        stationerysupplies officesupplies schoolsupplies pens pen pencils notebooks artsupplies stickers \
        officeandschoolsupplies",
    ),
    fine(
        Family::Instruments,
        "乐器 乐器配件 乐器吉他钢琴配件 西洋乐器 民族乐器 吉他 尤克里里 钢琴 电钢琴 电子琴 古筝 二胡 琵琶 葫芦丝 笛子 口琴 \
        架子鼓 非洲鼓 小提琴 萨克斯 拇指琴 instruments musicalinstruments guitars guitar pianos piano violins ukulele \
        ukuleles drums keyboardinstruments",
    ),
    fine(
        Family::PetSupplies,
        "宠物用品 宠物宠物食品及用品 宠物食品 宠物主粮 宠物粮 宠物零食 宠物食品及用品 宠物食品用品 猫粮 狗粮 犬粮 猫主粮 狗主粮 猫零食 狗零食 猫罐头 \
        猫条 冻干猫粮 猫砂 猫砂盆 猫抓板 猫爬架 狗窝 猫窝 宠物玩具 猫玩具 狗玩具 宠物牵引 宠物牵引绳 牵引绳 宠物服饰 \
        宠物衣服 宠物清洁 宠物洗护用品 宠物日用 宠物尿垫 猫狗用品 猫咪用品 狗狗用品 水族用品 鱼缸 鱼粮 petsupplies \
        petsupply petfood petproducts petcaresupplies pettoys petaccessories catfood dogfood catlitter dogtreats",
    ),
    // Words for goods inside and outside the rows.
    doubtful(
        "家居服 内衣家居服 家居服睡衣 睡衣 睡衣家居服 睡裙 睡袍 浴袍 浴衣 袜子 袜品 袜类 丝袜 连裤袜 船袜 打底裤 打底袜 \
        安全裤 打底背心 泳衣 泳装 泳裤 比基尼 月子服 哺乳衣 服饰内衣 服装内衣 鞋服内衣 内衣袜品 内衣袜子 内衣泳装 \
        女士内衣男士内衣家居服 pajamas pyjamas sleepwear loungewear nightwear socks hosiery tights stockings swimwear \
        swimsuits bikinis leggings underwearandsleepwear lingeriesleepwear",
    ),
    doubtful(
        "食品生鲜 生鲜速食 粮油生鲜 熟食 卤味 熟食卤味 速冻 速冻食品 冷冻食品 冷冻冷藏 冷藏食品 预制菜 半成品菜 方便菜 \
        低温奶 鲜奶 鲜牛奶 酸奶 低温酸奶 乳品 乳制品 乳品冷饮 冷饮 冰淇淋 雪糕 豆制品 腊味 腊肉 香肠 火腿 腊肠 蛋制品 \
        咸鸭蛋 海参 即食海参 农产品 农副产品 农特产 土特产 特产 地方特产 蛋糕 生日蛋糕 奶油蛋糕 美食 特色美食 网红美食 食材 \
        火锅食材 烧烤食材 火锅丸料 面点 水饺 汤圆 年货 年货礼盒 礼盒 水果礼盒 三文鱼 鲍鱼 dairy frozen frozenfood \
        icecream cakes deli delicacies specialties",
    ),
    doubtful(
        "仿真花 仿真花卉 永生花 干花 花瓶 花盆 花艺 园艺用品 园艺工具 家庭园艺 花园 garden gardentools artificialflowers \
        gardensupplies homegarden homeandgarden patiolawngarden",
    ),
    doubtful(
        "家纺 家居家纺 床上用品 床品 床品套件 四件套 被子 被芯 枕头 枕芯 毯子 毛毯 凉席 蚊帐 毛巾 浴巾 毛巾浴巾 窗帘 布艺 \
        布艺软饰 地毯 地垫 抱枕 靠垫 桌布 十字绣 收纳 收纳用品 收纳盒 收纳箱 收纳整理 收纳袋 收纳架 衣架 居家日用 家居日用 \
        家居用品 居家用品 家居百货 居家百货 家居生活 居家生活 居家 日用 日用品 日用百货 生活日用 生活用品 生活百货 百货 \
        创意家居 家庭日用 家居家电 智能家居 家居家纺家装 一次性用品 厨具 厨房用品 厨房用具 厨房 厨卫 厨房卫浴用品 餐具 \
        餐厨 餐厨具 餐饮具 烹饪锅具 锅具 锅 炒锅 刀具 刀剪菜板 水具 水具酒具 茶具 酒具 咖啡具 水杯 杯子 杯具 保温杯 \
        保鲜盒 饭盒 碗 筷子 清洁工具 家务清洁 拖把 垃圾袋 装饰 装饰品 摆件 工艺品 装饰画 相框 挂钟 香薰 蜡烛 台灯 灯 \
        小夜灯 节庆用品 派对用品 婚庆用品 结婚用品 喜糖 床单 浴室用品 homekitchen homeandkitchen homeliving homegoods \
        household householdgoods householditems bedding hometextiles hometextile kitchen kitchenware cookware \
        tableware \
        dinnerware cutlery mugs cups storage storageboxes storageandorganization dailynecessities towels curtains rugs \
        candles lamps crafts",
    ),
    doubtful(
        "五金 五金工具 五金电工 工具 手动工具 电动工具 电工 电工电料 电料 电子元器件 元器件 劳保 劳保用品 劳动防护 安防 安防监控 \
        锁具 门锁 智能锁 包装材料 包装 实验用品 商用设备 商用 原材料 hardware tools handtools powertools toolshardware \
        electrical safetysupplies packaging toolsandhardware",
    ),
    doubtful(
        "汽车用品 汽车配件 汽车用品配件 汽车零配件 汽车零部件 汽车装饰 汽车内饰 汽车内饰品 汽车养护 汽车电器 汽车电子 车载用品 \
        车载电器 车品 车品配件 车品汽配 汽配 汽摩配 汽摩 汽摩用品 汽车摩托车 汽车摩托车用品 机油 轮胎 行车记录仪 摩托车 \
        摩托车装备 摩托车配件 摩托 电动车 电动自行车 电瓶车 电动车配件 auto automotive autoparts autoaccessories \
        caraccessories carcare carelectronics motorcycles motorcycle ebikes tires",
    ),
    doubtful(
        "医疗器械 医疗器具 家用医疗器械 医药 医药健康 医药保健 医药保健品 药品 中药 西药 中西药品 中药材 中药饮片 otc otc药品 \
        处方药 非处方药 医用敷料 医用护肤 械字号 医疗用品 保健用品 保健器械 保健护理 护理护具 护具 口罩 成人用品 计生用品 \
        计生 计生情趣 情趣用品 避孕套 安全套 隐形眼镜 美瞳 彩色隐形眼镜 卫生巾 卫生棉条 女性护理 私处护理 成人纸尿裤 \
        成人护理 脱毛仪 按摩器 按摩器材 按摩椅 筋膜枪 理疗仪 艾灸 艾灸用品 健康 大健康 美容 美容美体 美体 美容产品 美容用品 美容工具 美发 \
        美甲 美发工具 丰胸 减肥 精油 health healthcare healthbeauty healthandbeauty healthandhousehold medical \
        medicaldevices medicalsupplies medicine medicines pharmacy sexualwellness adultproducts massagers \
        beautyproducts beautytools nails contactlenses sanitarypads femininecare",
    ),
    doubtful(
        "运动户外 户外运动 运动户外用品 户外用品 户外装备 运动用品 运动器材 运动器械 健身器材 健身器械 健身训练 健身用品 \
        体育用品 体育 跑步机 哑铃 瑜伽垫 瑜伽用品 游泳用品 泳镜 运动护具 自行车 骑行装备 渔具 垂钓用品 帐篷 露营装备 \
        球拍 轮滑鞋 滑板 sportsoutdoors sportsandoutdoors sportinggoods sportsequipment fitnessequipment gymequipment \
        outdoors outdoorgear bicycles bikes fishinggear camping campinggear yogamats",
    ),
    doubtful(
        "宠物 宠物生活 萌宠 活体 活体宠物 宠物活体 宠物猫 宠物狗 水族 水族宠物 宠物保健 宠物药品 宠物健康 pets pet livepets \
        aquarium",
    ),
    doubtful(
        "游戏 教育 旅行用品 旅游用品 户外旅行 酒店用品 流量卡 电话卡 手机卡 号卡 上网卡 运营商 通信 通讯 文创 礼品 礼物 \
        礼品文创 创意礼品 商务礼品 二手 二手商品 二手闲置 闲置 拍卖 收藏 收藏品 邮币 邮币卡 书画 定制 私人定制 个性定制 \
        运费 邮费 补差价 差价 补差 专拍 专拍链接 补邮 定金 预售定金 赠品 福利 福袋 虚拟现实 保险柜 保险箱 安装 \
        gifts gift secondhand collectibles deposit shippingfee extrafee games simcards digitalproducts customized",
    ),
];
