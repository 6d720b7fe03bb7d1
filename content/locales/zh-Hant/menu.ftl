# 入口、說明、語言、時區、提醒
menu-welcome =
    👋 我幫您<b>保住手機號碼</b>：一步步帶您續費 eSIM 或預付卡，確認真的能用，並在到期前提醒您。

    不用給我完整號碼，也不用給我任何密碼或驗證碼。
menu-welcome-back = 👋 想做什麼？
menu-renew = 🔄 續費
menu-add = ＋ 新增門號
menu-language = 🌐 語言
menu-zone = 🕙 時區
menu-help = ❓ 怎麼用
help =
    <b>我能做什麼</b>
    • /renew 續費：選國家 → 電信業者 → 方案 → 官方付款頁，付完一起確認能用
    • /lines 我的門號：到期日、號碼保留期、提醒、紀錄
    • /calendar 日曆：把所有日期放進您的日曆，附提醒
    • /add 新增門號：只記日期，到期前提醒您
    • /reminders 接下來的提醒、勿擾時段
    • /check 查驗連結：是不是官方網址
    • /ask 加問題，或直接打字問我；/faq 按目錄看問答；/settings 設定，群組裡也能用
    • /timezone 時區，/language 語言，/cancel 取消
    • /import 從表格匯入；/privacy 保存了什麼，/export 匯出，/forget 全部刪除

    <b>小訣竅</b>：把電信業者的簡訊轉傳給我，我會讀出到期日和餘量，您同意後才記下。

    我只給官方網址。不要把驗證碼、密碼或 eSIM 啟用碼告訴任何人，包括我。
not-understood = 這則我看不懂。可以把電信業者的簡訊轉傳給我，或按下面的按鈕。
failed = 出了點問題，我已經記下。您的資料都在，請再按一次，或傳送 /start。
group-private = 門號是個人資訊，我們到私訊裡說。
group-open = 打開私訊

language-ask = 請選擇語言：
language-set = 好，以後用{ $language }。
zone-ask = <b>您現在住在哪裡？</b>
zone-why = 知道您的時區，提醒才能在當地上午 10 點準時到。
zone-type = 點一個地區，或直接把城市名傳給我（例如「多倫多」）。
zone-by-location = 📍 用我的位置
zone-share = 📍 傳送我的位置
zone-location = 請按下面的「傳送我的位置」。我只看時區，不會保存位置。
zone-location-hint = 請按輸入框下方的按鈕。
zone-location-thanks = 收到，位置沒有保存。
zone-which-city = 離您最近的是哪個城市？
zone-found = 是這個嗎？
zone-set = 🕙 時區設定好了：{ $zone }（{ $offset }）。您那裡現在是 { $time }。
refused-city = 找不到這個城市。換個寫法（中文或英文），或傳附近大城市的名稱，也可以用 /timezone 點選。
region-china = 中國大陸／港澳台
region-canada = 加拿大
region-united-states = 美國
region-latin-america = 拉丁美洲
region-europe = 歐洲
region-east-asia = 東亞／東南亞
region-south-asia = 南亞／中東
region-africa = 非洲
region-oceania = 大洋洲

command-start = 主選單
command-renew = 續費
command-lines = 我的門號
command-add = 新增門號
command-reminders = 接下來的提醒
command-timezone = 設定時區
command-language = 切換語言
command-import = 從表格匯入門號
command-privacy = 保存了我的什麼
command-export = 匯出我的全部資料
command-forget = 刪除我的全部資料
command-ask = 問問題
command-faq = 問答目錄
command-settings = 設定（群組也可用）
command-cancel = 取消目前操作
command-help = 怎麼用
bot-name = 保號助手
bot-description = 幫您保住 eSIM 和預付卡號碼：一步步帶您到官方付款頁續費，確認真的能用，到期前準時提醒。不需要完整號碼、密碼或驗證碼。
bot-short-description = 續費 eSIM／預付卡，到期前準時提醒，守住您的號碼。
