# 群组
gfaq-more = 📖 私聊看全部
gfaq-which = 没完全听懂，是想问下面哪个？
gfaq-above = ⬆️ 看上面的回答
gfaq-again = <b>{ $title }</b>：刚刚答过。
gfaq-ask = 请回复这条消息写下您的问题。
gfaq-placeholder = 比如：telus 怎么续费
gfaq-chapters = <b>📚 问答</b>：{ $chapters }
gfaq-sorry = 抱歉，记下了。可以到私聊里再问我。
secret-activation-code = eSIM 激活码
secret-iccid = SIM 卡号（ICCID）
secret-phone-number = 完整的手机号
hygiene-removed = 🔐 { $name }，刚才的消息里有{ $what }，为了安全已经删除。
hygiene-warned = 🔐 { $name }，这条消息里有{ $what }，群里人人都看得到。请自己删除它（我没有删除的权限）。
hygiene-what-now = 🔐 现在该怎么办（私聊）
hygiene-activation-code =
    <b>🔐 激活码被别人看到了怎么办</b>
    谁先扫描，eSIM 就归谁，多数激活码只能用一次。
    1. 还没安装：现在马上自己安装
    2. 装不上了：可能已被别人装走，联系卖家或运营商作废并补发
    3. 已经装好：一般没事，但别再发给任何人

    需要帮忙时，截图前把二维码和激活码盖住。
hygiene-iccid =
    <b>🔐 ICCID 被别人看到了怎么办</b>
    ICCID 是卡的编号，骗子会拿它加上您的个人信息冒充您补卡。
    1. 给运营商账户设好密码或客服 PIN
    2. 手机突然没信号，马上打客服
    3. 客服问到时才报，别发在群里
hygiene-phone-number =
    <b>🔐 号码发在群里了怎么办</b>
    陌生人可能用它骚扰、冒充客服，或试着登录您的账号。
    1. 没被删掉的话，自己删除那条消息
    2. 收到的验证码不告诉任何人
    3. 问问题时说运营商和国家就够了，最多说后四位
inline-all = 📚 全部问答（私聊）
gset-title = <b>⚙️ 本群设置</b>（只有管理员能改）
gset-mode-off = 关闭
gset-mode-addressed = 点名才答
gset-mode-automatic = 自动答
gset-about-off = 关闭：不回答任何问题。
gset-about-addressed = 点名才答：/ask 加问题、@我，或回复我的消息。
gset-about-automatic = 自动答：有把握的问题直接答，没把握就不出声。
gset-sees-admin = 👁 我是管理员，群里的消息都看得到。{ $deletes ->
    [yes] 我可以删除消息。
   *[no] 我没有“删除消息”的权限：泄露的激活码只能提醒，删不掉。
}
gset-sees-all = 👁 隐私模式已关闭：群里的消息我都看得到，但不能删除别人的消息。设我为管理员才能删。
gset-sees-little =
    👁 隐私模式开着：Telegram 只让我看到带我名字的命令（如 /ask@我）和对我消息的回复，普通聊天和多数 @ 提及看不到。
    想用“自动答”、激活码和链接检查：把我设为管理员；或者由机器人的主人在 @BotFather 里关闭隐私模式（Group Privacy），再把我移出、重新拉进来。
gset-language = 🌐 语言：{ $now } ›
gset-language-askers = 随提问者
gset-about-language = 我在本群用哪种语言回答？
gset-pause = ⏸ 冷却：{ $now } ›
gset-pause-none = 无
gset-pause-short = 5 条消息且 2 分钟
gset-pause-usual = 20 条消息且 10 分钟
gset-pause-long = 60 条消息且 60 分钟
gset-about-pause = 同一个问题答过之后，隔多少条消息并且多长时间，才再答一次？
gset-self-delete = 🧹 自动删除回答：{ $now } ›
gset-minutes = { $minutes ->
    [0] 不删
    [60] 1 小时后
    [1440] 1 天后
   *[other] { $minutes } 分钟后
}
gset-about-self-delete = 我的回答多久后自动删除？提问被删时我收不到通知，所以靠这个保持群里干净。
gset-hygiene = 🔐 激活码、号码：{ $on ->
    [yes] 管
   *[no] 不管
}
gset-shield = 🛡 链接检查：{ $on ->
    [yes] 开
   *[no] 关
}
gset-leave = 👋 让我退群
gset-leave-sure = 真的要我退出本群吗？设置会保留，重新拉我进来就能用。
gset-leave-yes = 退出
gset-goodbye = 再见！需要时随时再拉我进来。
gset-closed = ⚙️ 设置已保存。
gset-admins-only = 只有本群管理员能改设置。
gset-hello =
    👋 大家好，我回答 eSIM 和预付费卡的续费、保号问题。现在点名才答：/ask 加问题，或回复我的消息。管理员用 /settings 调整。

    我不在群里显示任何人的线路；别人贴出的激活码、ICCID 和手机号我会提醒或删除。
gset-private =
    <b>⚙️ 设置</b>
    您自己的语言和时区在下面；免打扰和提醒见 /reminders。
    群组的设置：由群管理员在群里发送 /settings。
