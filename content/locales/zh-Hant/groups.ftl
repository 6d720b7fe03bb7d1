# 群組
gfaq-more = 📖 私聊看全部
gfaq-which = 沒完全聽懂，是想問下面哪個？
gfaq-above = ⬆️ 看上面的回答
gfaq-again = <b>{ $title }</b>：剛剛答過。
gfaq-ask = 請回覆這則訊息寫下您的問題。
gfaq-placeholder = 例如：telus 怎麼續費
gfaq-chapters = <b>📚 問答</b>：{ $chapters }
gfaq-sorry = 抱歉，記下了。可以到私聊再問我。
secret-activation-code = eSIM 啟用碼
secret-iccid = SIM 卡號（ICCID）
secret-phone-number = 完整的手機號碼
hygiene-removed = 🔐 { $name }，剛才的訊息裡有{ $what }，為了安全已經刪除。
hygiene-warned = 🔐 { $name }，這則訊息裡有{ $what }，群裡人人都看得到。請自己刪除它（我沒有刪除的權限）。
hygiene-what-now = 🔐 現在該怎麼辦（私聊）
hygiene-activation-code =
    <b>🔐 啟用碼被別人看到了怎麼辦</b>
    誰先掃描，eSIM 就歸誰，多數啟用碼只能用一次。
    1. 還沒安裝：現在馬上自己安裝
    2. 裝不上了：可能已被別人裝走，聯絡賣家或電信業者作廢並補發
    3. 已經裝好：一般沒事，但別再傳給任何人

    需要幫忙時，截圖前把 QR 碼和啟用碼蓋住。
hygiene-iccid =
    <b>🔐 ICCID 被別人看到了怎麼辦</b>
    ICCID 是卡的編號，騙子會拿它加上您的個人資料冒充您補卡。
    1. 給電信帳戶設好密碼或客服 PIN
    2. 手機突然沒訊號，馬上打客服
    3. 客服問到時才報，別發在群裡
hygiene-phone-number =
    <b>🔐 號碼發在群裡了怎麼辦</b>
    陌生人可能用它騷擾、冒充客服，或試著登入您的帳號。
    1. 沒被刪掉的話，自己刪除那則訊息
    2. 收到的驗證碼不告訴任何人
    3. 問問題時說業者和國家就夠了，最多說末四碼
inline-all = 📚 全部問答（私聊）
gset-title = <b>⚙️ 本群設定</b>（只有管理員能改）
gset-mode-off = 關閉
gset-mode-addressed = 點名才答
gset-mode-automatic = 自動答
gset-about-off = 關閉：不回答任何問題。
gset-about-addressed = 點名才答：/ask 加問題、@我，或回覆我的訊息。
gset-about-automatic = 自動答：有把握的問題直接答，沒把握就不出聲。
gset-sees-admin = 👁 我是管理員，群裡的訊息都看得到。{ $deletes ->
    [yes] 我可以刪除訊息。
   *[no] 我沒有「刪除訊息」的權限：外洩的啟用碼只能提醒，刪不掉。
}
gset-sees-all = 👁 隱私模式已關閉：群裡的訊息我都看得到，但不能刪除別人的訊息。把我設為管理員才能刪。
gset-sees-little =
    👁 隱私模式開著：Telegram 只讓我看到帶我名字的指令（如 /ask@我）和對我訊息的回覆，一般聊天和多數 @ 提及看不到。
    想用「自動答」、啟用碼和連結檢查：把我設為管理員；或者由機器人的主人在 @BotFather 裡關閉隱私模式（Group Privacy），再把我移出、重新加進來。
gset-language = 🌐 語言：{ $now } ›
gset-language-askers = 隨提問者
gset-about-language = 我在本群用哪種語言回答？
gset-pause = ⏸ 冷卻：{ $now } ›
gset-pause-none = 無
gset-pause-short = 5 則訊息且 2 分鐘
gset-pause-usual = 20 則訊息且 10 分鐘
gset-pause-long = 60 則訊息且 60 分鐘
gset-about-pause = 同一個問題答過之後，隔多少則訊息並且多久，才再答一次？
gset-self-delete = 🧹 自動刪除回答：{ $now } ›
gset-minutes = { $minutes ->
    [0] 不刪
    [60] 1 小時後
    [1440] 1 天後
   *[other] { $minutes } 分鐘後
}
gset-about-self-delete = 我的回答多久後自動刪除？提問被刪時我收不到通知，所以靠這個保持群裡乾淨。
gset-hygiene = 🔐 啟用碼、號碼：{ $on ->
    [yes] 管
   *[no] 不管
}
gset-shield = 🛡 連結檢查：{ $on ->
    [yes] 開
   *[no] 關
}
gset-leave = 👋 讓我退群
gset-leave-sure = 真的要我退出本群嗎？設定會保留，重新加我進來就能用。
gset-leave-yes = 退出
gset-goodbye = 再見！需要時隨時再加我進來。
gset-closed = ⚙️ 設定已儲存。
gset-admins-only = 只有本群管理員能改設定。
gset-hello =
    👋 大家好，我回答 eSIM 和預付卡的續費、保號問題。現在點名才答：/ask 加問題，或回覆我的訊息。管理員用 /settings 調整。

    我不在群裡顯示任何人的門號；有人貼出啟用碼、ICCID 或手機號碼時，我會提醒或刪除。
gset-private =
    <b>⚙️ 設定</b>
    您自己的語言和時區在下面；免打擾和提醒見 /reminders。
    群組的設定：由群組管理員在群組裡傳送 /settings。
