# 保存了什麼：說明、匯出、刪除；從表格匯入門號
privacy-text =
    <b>我保存什麼</b>
    • 您的 Telegram 數字 id、語言、時區、提醒設定
    • 您的門號：國家、電信業者、方案、名稱、日期、剩餘用量、備註，號碼最多末四碼
    • 您的續費：選了什麼、訂單號碼、憑證在 Telegram 裡的編號（圖片本身留在 Telegram）
    • 行事曆的私密網址（您要過才有）
    • 哪些訊息要傳、傳得怎麼樣
    • 有守護人或當守護人時：雙方的名字和同意的時間，到結束為止

    <b>我從不保存什麼</b>
    姓氏、完整號碼、密碼、驗證碼、啟用碼、位置。

    <b>保存多久</b>
    直到您刪除。您傳來的文字處理完就清空，只有出錯時才會留兩天。等您確認的內容 30 天後刪除。營運者的備份會保留到下次更換。

    <b>誰看得到</b>
    只有您。營運者技術上能打開資料庫，Telegram 也讀得到傳給機器人的訊息。絕不在群組裡顯示，不出售，不轉給別人。
privacy-export = 📦 匯出全部
privacy-forget = 🗑 全部刪除

export-everything = 📦 關於您的全部資料，給程式讀（JSON）。
export-lines = 📋 您的門號（表格）。傳回給我，我還能讀進來。
export-renewals = 🧾 您的續費紀錄（表格）。
export-column-begun = 開始
export-column-state = 狀態
export-column-channel = 管道
export-column-method = 付款方式
export-column-paid = 付款日
export-column-before = 原到期日
export-column-after = 新到期日
export-column-order = 訂單號碼
export-state-draft = 未完成
export-state-link_given = 已給連結
export-state-paid = 已付款
export-state-verified = 確認能用
export-state-failed = 不能用
export-state-cancelled = 已取消
export-state-undone = 已復原

forget-sure =
    <b>要刪除關於您的全部資料嗎？</b>
    • 門號：{ $lines }
    • 續費（含訂單號碼和憑證）：{ $renewals }
    • 歷史紀錄：{ $history }
    • 已傳和待傳的訊息：{ $messages }
    • 其他：{ $others }

    <b>以後不會再有任何提醒</b>，誰也無法復原。要不要先匯出一份？
forget-yes = 🗑 確定，全部刪除
forget-no = 全部保留
forget-kept = 好，什麼都沒有刪。
forget-done =
    <b>已全部刪除。</b>
    • 門號：{ $lines }
    • 續費：{ $renewals }
    • 歷史紀錄：{ $history }
    • 訊息：{ $messages }
    • 其他：{ $others }

    營運者的備份會在更換時清掉。您再傳訊息給我，我們就從頭認識。
forget-anew = 重新開始
refused-forgotten-already = 原來的資料已經全部刪除。要刪除之後新加的內容，請傳送 /forget。

import-how = <b>從表格匯入門號</b>：傳一個 CSV 檔案給我（最多 { $most } 列），或者直接把幾列打在這裡。第一列是欄位名稱，順序隨意，只有電信業者必填：
import-then = 我先把讀到的給您看，您同意後才新增。
import-template = 📄 下載空白表格
import-template-how = 用任何試算表軟體填好，存成 CSV 傳回來。範例那一列請改掉。
import-example-label = 媽媽
import-example-note = 綁定銀行
import-column-country = 國家
import-column-carrier = 電信業者
import-column-label = 名稱
import-column-last4 = 末四碼
import-column-service_end = 到期日
import-column-plan = 方案
import-column-price = 價格
import-column-currency = 幣別
import-column-days = 天數
import-column-note = 備註
import-about-country = • <b>{ $name }</b>：名稱或代碼（CA）
import-about-carrier = • <b>{ $name }</b>：業者的名稱
import-about-label = • <b>{ $name }</b>：您怎麼叫這個門號
import-about-last4 = • <b>{ $name }</b>：最多四碼，不要完整號碼
import-about-service_end = • <b>{ $name }</b>：例如 2026-12-03
import-about-plan = • <b>{ $name }</b>：方案的名稱
import-about-price = • <b>{ $name }</b>：例如 15.50
import-about-currency = • <b>{ $name }</b>：例如 CAD，不填就是當地貨幣
import-about-days = • <b>{ $name }</b>：一期多長，30 或 3 個月
import-about-note = • <b>{ $name }</b>：隨意，不要寫密碼和驗證碼
import-read = <b>讀到 { $count } 個門號。</b>
import-line = • 第 { $row } 列：{ $name } · { $day }
import-more = …… 還有 { $count } 個
import-repeated = ♻ 好像已經有了：{ $count } 個（第 { $rows } 列）
import-wrong = <b>⚠️ 有問題、不會新增的列：{ $count }</b>
import-problem = • 第 { $row } 列，{ $column }：{ $wrong }
import-problem-said = • 第 { $row } 列，{ $column }「{ $said }」：{ $wrong }
import-ignored = 不認得、沒有讀的欄位：{ $names }
import-nothing-yet = 現在還什麼都沒有新增。
import-mend = 什麼都沒有新增。請改好表格再傳一次。
import-trouble-missing = 電信業者必填
import-trouble-unknown = 沒有找到
import-trouble-several = 可能不止一個，請把國家也填上
import-trouble-elsewhere = 不是這個國家的業者
import-trouble-long = 太長
import-trouble-number = 看起來是完整號碼，沒有保存
import-trouble-digits = 只填最後幾碼，最多四碼
import-trouble-date = 不是日期，請寫成 2026-12-03 這樣
import-trouble-dates = 可能指不同的日子，請寫成 2026-12-03 這樣
import-trouble-far = 太早或太遠
import-trouble-price = 不是價格，請寫成 15.50 這樣
import-trouble-currency = 不是幣別，請寫三個字母，例如 CAD
import-trouble-days = 多少天？例如 30 或 3 個月
import-take = ✅ 新增 { $count } 個
import-take-all = { $count } 個都加，重複的也加
import-drop = ✕ 不新增
import-added = ✅ 新增了 { $count } 個門號。
import-dropped = 好，什麼都沒有新增。
refused-import-kind = 這不是 CSV 檔案。請在試算表軟體裡選「另存新檔」，格式選 CSV。傳送 /import 看表格的樣子。
refused-import-large = 檔案太大，最多 256 kB。
refused-import-header = 沒有找到表格：第一列要寫欄位名稱，其中要有「電信業者」。傳送 /import 看怎麼寫。
refused-import-empty = 欄位名稱下面沒有內容。
refused-import-rows = 列數太多，一次最多 200 列。
