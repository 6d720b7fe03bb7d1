# 保存了什么：说明、导出、删除；从表格导入线路
privacy-text =
    <b>我保存什么</b>
    • 您的 Telegram 数字 id、语言、时区、提醒设置
    • 您的线路：国家、运营商、套餐、备注名、日期、剩余用量、笔记，号码最多后四位
    • 您的续费：选了什么、订单号、凭证在 Telegram 里的编号（图片本身留在 Telegram）
    • 日历的私密地址（您要过才有）
    • 哪些消息要发、发得怎么样
    • 有守护人或当守护人时：双方的名字和同意的时间，到结束为止

    <b>我从不保存什么</b>
    姓氏、完整号码、密码、验证码、激活码、位置。

    <b>保存多久</b>
    直到您删除。您发来的文字处理完就清空，只有出错时才会留两天。等您确认的内容 30 天后删除。运营者的备份会保留到下次更换。

    <b>谁看得到</b>
    只有您。运营者技术上能打开数据库，Telegram 也能读到发给机器人的消息。绝不在群里显示，不出售，不转给别人。
privacy-export = 📦 导出全部
privacy-forget = 🗑 全部删除

export-everything = 📦 关于您的全部资料，给程序读（JSON）。
export-lines = 📋 您的线路（表格）。发回给我，我还能读进来。
export-renewals = 🧾 您的续费记录（表格）。
export-column-begun = 开始
export-column-state = 状态
export-column-channel = 渠道
export-column-method = 付款方式
export-column-paid = 付款日
export-column-before = 原到期日
export-column-after = 新到期日
export-column-order = 订单号
export-state-draft = 未完成
export-state-link_given = 已给链接
export-state-paid = 已付款
export-state-verified = 确认能用
export-state-failed = 不能用
export-state-cancelled = 已取消
export-state-undone = 已撤销

forget-sure =
    <b>要删除关于您的全部资料吗？</b>
    • 线路：{ $lines }
    • 续费（含订单号和凭证）：{ $renewals }
    • 历史记录：{ $history }
    • 已发和待发的消息：{ $messages }
    • 其他：{ $others }

    <b>以后不会再有任何提醒</b>，谁也恢复不了。要不要先导出一份？
forget-yes = 🗑 确定，全部删除
forget-no = 全部保留
forget-kept = 好的，什么都没有删。
forget-done =
    <b>已全部删除。</b>
    • 线路：{ $lines }
    • 续费：{ $renewals }
    • 历史记录：{ $history }
    • 消息：{ $messages }
    • 其他：{ $others }

    运营者的备份会在更换时清掉。您再给我发消息，我们就从头认识。
forget-anew = 重新开始
refused-forgotten-already = 原来的资料已经全部删除。要删除之后新加的内容，请发送 /forget。

import-how = <b>从表格导入线路</b>：发一个 CSV 文件给我（最多 { $most } 行），或者直接把几行打在这里。第一行是列名，顺序随意，只有运营商必填：
import-then = 我先把读到的给您看，您同意后才添加。
import-template = 📄 下载空表格
import-template-how = 用任何表格软件填好，存成 CSV 发回来。示例那一行请改掉。
import-example-label = 妈妈
import-example-note = 绑定银行
import-column-country = 国家
import-column-carrier = 运营商
import-column-label = 备注名
import-column-last4 = 尾号
import-column-service_end = 到期日
import-column-plan = 套餐
import-column-price = 价格
import-column-currency = 币种
import-column-days = 天数
import-column-note = 笔记
import-about-country = • <b>{ $name }</b>：名称或代码（CA）
import-about-carrier = • <b>{ $name }</b>：运营商的名字
import-about-label = • <b>{ $name }</b>：您怎么叫这条线路
import-about-last4 = • <b>{ $name }</b>：最多四位，不要完整号码
import-about-service_end = • <b>{ $name }</b>：例如 2026-12-03
import-about-plan = • <b>{ $name }</b>：套餐的名字
import-about-price = • <b>{ $name }</b>：例如 15.50
import-about-currency = • <b>{ $name }</b>：例如 CAD，不填就是当地货币
import-about-days = • <b>{ $name }</b>：一期多长，30 或 3 个月
import-about-note = • <b>{ $name }</b>：随意，不要写密码和验证码
import-read = <b>读到 { $count } 条线路。</b>
import-line = • 第 { $row } 行：{ $name } · { $day }
import-more = …… 还有 { $count } 条
import-repeated = ♻ 好像已经有了：{ $count } 条（第 { $rows } 行）
import-wrong = <b>⚠️ 有问题、不会添加的行：{ $count }</b>
import-problem = • 第 { $row } 行，{ $column }：{ $wrong }
import-problem-said = • 第 { $row } 行，{ $column }“{ $said }”：{ $wrong }
import-ignored = 不认识、没有读的列：{ $names }
import-nothing-yet = 现在还什么都没有添加。
import-mend = 什么都没有添加。请改好表格再发一次。
import-trouble-missing = 运营商必填
import-trouble-unknown = 没有找到
import-trouble-several = 可能不止一个，请把国家也填上
import-trouble-elsewhere = 不是这个国家的运营商
import-trouble-long = 太长
import-trouble-number = 看起来是完整号码，没有保存
import-trouble-digits = 只填最后几位数字，最多四位
import-trouble-date = 不是日期，请写成 2026-12-03 这样
import-trouble-dates = 可能指不同的日子，请写成 2026-12-03 这样
import-trouble-far = 太早或太远
import-trouble-price = 不是价格，请写成 15.50 这样
import-trouble-currency = 不是币种，请写三个字母，例如 CAD
import-trouble-days = 多少天？例如 30 或 3 个月
import-take = ✅ 添加 { $count } 条
import-take-all = { $count } 条都加，重复的也加
import-drop = ✕ 不添加
import-added = ✅ 添加了 { $count } 条线路。
import-dropped = 好的，什么都没有添加。
refused-import-kind = 这不是 CSV 文件。请在表格软件里选“另存为”，格式选 CSV。发送 /import 看表格的样子。
refused-import-large = 文件太大，最多 256 kB。
refused-import-header = 没有找到表格：第一行要写列名，其中要有“运营商”。发送 /import 看怎么写。
refused-import-empty = 列名下面没有内容。
refused-import-rows = 行数太多，一次最多 200 行。
