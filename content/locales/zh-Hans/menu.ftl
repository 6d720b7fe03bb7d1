# 入口、帮助、语言、时区、提醒
menu-welcome =
    👋 我帮您<b>保住手机号</b>：带您一步步续费 eSIM 或预付费卡，确认真的能用，并在到期前提醒您。

    不用给我完整号码，也不用给我任何密码或验证码。
menu-welcome-back = 👋 要做什么？
menu-renew = 🔄 续费
menu-add = ＋ 添加线路
menu-language = 🌐 语言
menu-zone = 🕙 时区
menu-help = ❓ 怎么用
help =
    <b>我能做什么</b>
    • /renew 续费：选国家 → 运营商 → 套餐 → 官方付款页，付完一起确认能用
    • /lines 我的线路：到期日、号码保留期、提醒、记录
    • /calendar 日历：把所有日期放进您的日历，带提醒
    • /add 添加线路：只记日期，到期提醒您
    • /reminders 接下来的提醒、免打扰
    • /check 查验链接：是不是官方网址
    • /ask 加问题，或直接打字问我；/faq 按目录看问答；/settings 设置，群里也能用
    • /timezone 时区，/language 语言，/cancel 取消
    • /import 从表格导入；/privacy 保存了什么，/export 导出，/forget 全部删除

    <b>小窍门</b>：把运营商的短信转发给我，我会读出到期日和余量，经您确认后记下。

    我只给官方网址。不要把验证码、密码或 eSIM 激活码告诉任何人，包括我。
not-understood = 这条我没看懂。可以把运营商的短信转发给我，或点下面的按钮。
failed = 出了点问题，我已记下。您的资料都在，请再按一次，或发送 /start。
group-private = 线路是个人信息，我们到私聊里说。
group-open = 打开私聊

language-ask = 请选择语言：
language-set = 好的，以后用{ $language }。
zone-ask = <b>您现在住在哪里？</b>
zone-why = 知道您的时区，提醒才能在当地上午 10 点准时到。
zone-type = 点一个地区，或直接把城市名发给我（例如“多伦多”）。
zone-by-location = 📍 用我的位置
zone-share = 📍 发送我的位置
zone-location = 请点下方的“发送我的位置”。我只看时区，不保存位置。
zone-location-hint = 请点输入框下方的按钮。
zone-location-thanks = 收到，位置没有保存。
zone-which-city = 离您最近的是哪个城市？
zone-found = 是这个吗？
zone-set = 🕙 时区设好了：{ $zone }（{ $offset }）。您那里现在是 { $time }。
refused-city = 没找到这个城市。换个写法（中文或英文），或发附近的大城市名，也可以用 /timezone 点选。
region-china = 中国大陆 / 港澳台
region-canada = 加拿大
region-united-states = 美国
region-latin-america = 拉丁美洲
region-europe = 欧洲
region-east-asia = 东亚 / 东南亚
region-south-asia = 南亚 / 中东
region-africa = 非洲
region-oceania = 大洋洲

command-start = 主菜单
command-renew = 续费
command-lines = 我的线路
command-add = 添加线路
command-reminders = 接下来的提醒
command-timezone = 设置时区
command-language = 切换语言
command-import = 从表格导入线路
command-privacy = 保存了我的什么
command-export = 导出我的全部资料
command-forget = 删除我的全部资料
command-ask = 提问题
command-faq = 问答目录
command-settings = 设置（也可用于群）
command-cancel = 取消当前操作
command-help = 怎么用
bot-name = 保号助手
bot-description = 帮您保住 eSIM 和预付费手机号：一步步带您到官方付款页续费，确认真的能用，到期前准时提醒。不需要完整号码、密码或验证码。
bot-short-description = 续费 eSIM / 预付费卡，到期前准时提醒，守住您的号码。
