"""The words beside a date that tell what happens on it; holds word lists, decides nothing.

All words stand in plain form. A cue tells the event (ends, stops, something else), a subject tells whose it is.
"""

from __future__ import annotations

import re
from enum import IntEnum


class Subject(IntEnum):
    """Whose end it is: the higher, the more it is the service itself. OTHER is never the line's service end."""

    OTHER = 0
    EXTRA = 1
    CREDIT = 2
    UNNAMED = 3
    PLAN = 4


class Event(IntEnum):
    """What happens on the day. A plan that ends comes before a service that is stopped for not renewing."""

    OTHER = 0
    STOPS = 1
    ENDS = 2


def _words(text: str) -> str:
    """Alternatives that stand as whole words; a trailing star lets the word go on."""
    return r"(?<![a-z])(?:" + "|".join(word.replace("*", "[a-z]*") for word in text.split("/")) + r")(?![a-z])"


ENDS = re.compile(
    _words(
        "expires?/expired/expiry/expiring/expiration/exp/renews/renewal/renewing/renewed/auto-?renew*/(?:will|due to|set to) renew"
        "/renewal is due/valid (?:until|till|thru|through|to|up to|for use until)/valid/validity/good (?:until|thru|through|till)"
        "/active (?:until|thru|through|till)/ends?/ended/ending/end date/runs? out/ran out/until/till/thru/through/lapse[sd]?"
        "/vence*/vencio/vencimiento/vencid*/caduc*/expir[ao]*/se renueva*/se renovara/renovacion/renovad[oa]/vigente/vigencia"
        "/valid[oa]s?/validez/hasta/termina*/termino/finaliza*/finalizo/acaba*"
        "/expire*/expirera/renouvel(?:le|lement|e|ee|lera)/valables?/valide/validite/jusqu'(?:au|a)/prend(?:ra)? fin/a pris fin"
        "/se termine*/echeance"
    )
    + r"|到期|届满|期满|过期|失效|截止日期?|截止时间|截止|有效期限?(?:截[至止]|[至到为])?|有效[至到]|[可使]用[至到]|续[费订期约](?:日期?|时间)"
    + r"|(?:自动|将)?续[费订期约]|结束|终止|(?:之|以)?前有效|期间|周期"
)
STOPS = re.compile(
    _words(
        "suspend*/suspension/(?:is|was) suspended (?:as of|since)/suspended as of/disconnected/deactivated/interrupted"
        "/suspendid[oa]/suspension/suspendu*/coupee?/cortad[oa]"
    )
    + "|停机|停用|暂停|停止"
)
OTHER_EVENTS = re.compile(
    _words(
        "received/paid/payments?/pay/charged?/autopay/topped up/top-?up/top up/recharged?/refill/reload/activated/activation"
        "/starts?/started/starting/since/from/effective/statement/bill*/invoice/issued/sent/message/as of/by/before/due/due date"
        "/payable/released/recycled/lost/lose/reassigned/use it by/ordered/scheduled/resets?/purchased/joined"
        "/recibid[oa]/recibimos/pagos?/pague/paga/pagad[oa]/factura*/recarga/recargaste/recarga fue/activad[oa]/activacion/desde"
        "/a partir del?/emitid[oa]/antes del?/dad[oa] de baja/liberad[oa]/perder*/reciclad[oa]/cobr*/inicio/inicia"
        "/recue?s?/paiement/payez/paye/payer/facture*/due?/recharge[rz]?/active(?! (?:until|thru|through|till|jusqu))/a partir du"
        "/depuis/des le/emise?/avant le/liberee?/perdue?/preleve*/debut/commence*"
    )
    + r"|收到|支付|付款|缴[纳费]?|充值|增值|账单|出账|扣[费款]|激活|开通|生效|办理|订购|发送|截[至止][到至]?(?=\s*$)|(?:之|以)?前(?!有效)"
    + "|回收|收回|销号|注销|释放|还款|兑换|完成|起(?!始|动)|开始|使用以|拆机|销户"
)
SUBJECTS = {
    Subject.PLAN: re.compile(
        _words(
            "(?:prepaid )?plans?/service/line/subscription/goodybag/combo/pack(?:age)?/bundle/sim/esim/membership/cycle/pass"
            "/servicio/linea/suscripcion/paquete/forfait/ligne/abonnement/service"
        )
        + "|套餐|服务|方案|计划|卡|月费|号码|门号|sim"
    ),
    Subject.CREDIT: re.compile(
        _words("balance/bal/credit/wallet/funds/saldo/credito/solde/credit") + "|余额|话费|储值|结余"
    ),
    Subject.EXTRA: re.compile(
        _words("data/add-?ons?/boost*/roaming/datos/bolsa/donnees/rollover") + "|流量|数据|加油包|漫游包|附加|叠加包"
    ),
    Subject.OTHER: re.compile(
        _words(
            "promo*/offers?/offre*/ofertas?/discount*/descuento*/points?/puntos?/coupon*/cupon*/voucher*/bonus/(?:double|bonus|free|extra|triple) data/doble de datos/bono/rewards?"
            "/code/codigo/bill/invoice/factura*/facture*/deuda/double/doble/free/off/gift/sale/deal/to extend/contest/sorteo"
            "/para extender/pour prolonger/rebate/reduction/remise/card on file/credit card/survey/link/password/quote"
        )
        + "|积分|优惠|活动|促销|赠送|赠|礼包|红包|券|验证码|账单|可延长|可将|抽奖|折扣|银行卡|密码|链接|会员日"
    ),
}
PAST = re.compile(
    _words(
        "expired/ended/lapsed/was/has been/is suspended/suspended as of/vencio/caduco/expiro/ha vencido/finalizo/termino"
        "/fue suspendid[oa]/(?:a|est) expiree?/a pris fin/a ete suspendue?/s'est terminee?/have expired/is no longer"
    )
    + r"|已经?[于在]|已经?(?:到期|过期|停机|失效|结束|暂停|停止|停用)"
)
OTHER_SUBJECT_FIRST = (Subject.OTHER, Subject.EXTRA, Subject.CREDIT, Subject.PLAN)
