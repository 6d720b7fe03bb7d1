"""The words beside a date that tell what happens on it; holds word lists, decides nothing.

All words stand in plain form. A cue tells the event (ends, stops, something else), a subject tells whose it is.
"""

from __future__ import annotations

from enum import IntEnum

from domain.reading.words import wording


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


ENDS = wording(
    """
    expires?/expired/expiry/expiring/expiration/exp/ends?/ended/ending/runs? out/ran out/lapse[sd]?
    last day
    renews/renewal/renewing/be(?: [a-z]+)? renewed/auto-?renew*/auto renews?
    (?:will|we'll|to|should)(?: [a-z]+){0,3} renew/renew on
    before (?:it expires|renewal|expiry)/antes de que (?:venza|expire)
    avant (?:l'expiration|la fin|le renouvellement)
    before (?:your|the) [a-z ]{1,20}(?:renews?|expires?|ends?)/renewal is due/due (?:for|to) renew*
    up for renewal
    valid (?:until|till|thru|through|to|up to|for use until)/valid/validity/until/till/thru/through
    (?:good|active|paid|covered|usable) (?:until|thru|through|till|to)/service period/plan period
    anniversary date
    next plan date/plan date/cycle date/(?:monthly )?charge date/stops? working
    no longer (?:work|be valid)(?: after)?
    expired since/expiree? depuis/vencid[oa] desde
    end of (?:your|the)/fin de (?:tu|su|votre|la)/fin del ciclo/fin du (?:cycle|forfait)
    extended (?:to|until|through)/rolls? over/use within/lasts (?:until|till|through)/out of service/will stop
    vence*/vencio/vencimiento/vencid*/caduc*/expir[aoe]*/se renueva*/se renovara*/renovacion
    ser(?:a|an)? renovad[oa]s?/renovaremos/renovamos/se renovo
    vto/vigente/vigencia/valid[oa]s?/validez/hasta/termina*/termino/finaliza*/finalizo/acaba*
    ultimo dia
    expire*/expirera/expiration/renouvel(?:le|lement|lera|ler)
    (?:sera|etre)(?: [a-z]+)? renouvelee?/valables?/valide/validite
    jusqu'(?:au|a)
    prend(?:ra)? fin/a pris fin/(?:se )?termine*/date de fin/renouvelons/echeance
    arriv(?:e|ee|era)(?: bientot)? a (?:echeance|expiration|terme)
    """,
    """
    到期/届满/期满/过期/失效/截止(?:日期?|时间)?/(?:服务|套餐|有效|使用)(?:期限)?(?:截[止至]|至)[到至]?/^止/有效期限?(?:已?(?:更新|延长|变更|顺延|调整))?(?:截[至止]|[至到为])?/有效[至到]
    [可使]用[至到]/期间/周期/(?:自动|将)?续[费订期约](?:日期?|时间)?/结束/终止/完结/终结
    扣费续[费订期约]/(?:使用)?期限/效期/可用期/有效日期?/使用期至/不可用/无法使用
    续[费订期约][至到]/(?:之|以)?前有效/延长[至到]/顺延[至到]/延[至到]
    """,
)
STOPS = wording(
    """
    suspended since/suspendue? depuis/suspendid[oa] desde
    suspend*/suspension/paused?/inactive/shut off/turned off/(?:lose|stop|without) service
    (?:is|was) suspended (?:as of|since)/suspended as of/interrupted/cut off
    (?:service|plan|line)(?: [a-z]+){1,4} (?:deactivated|disconnected|terminated|cancell?ed)
    suspendid[oa]/suspenderemos/suspendera/cortad[oa]/sin servicio/inactiv[oa]
    inhabilitad[oa]/dejara de funcionar
    corte/
    suspendu*/suspendrons/coupee?/interrompue?/sans service/inacti(?:f|ve)/cessera/coupure
    """,
    "停机/停用/中断/中止/停号/关停/暂停/停止/停服",
)
OTHER_EVENTS = wording(
    """
    received/paid/payments?/pay/charged?/autopay/topped up/top-?up/top up/recharged?/refill/reload
    posted/purchased/ordered
    activated/activation/starts?/started/starting/since/from/effective/statement/bill*/invoice
    issued/dated/sent/message
    as of/by/on or before/before/no later than/due/due date/payable/scheduled/resets?/joined
    arrives?/delivered/delivery
    released/recycled/lost/lose/reassigned/deactivated/disconnected/terminated/cancell?ed
    (?:reduced|slowed|throttled|closed|unavailable|blocked)(?: [a-z]+){0,2} (?:until|till)/price
    prices/cost/changes?/changing
    (?:held|kept|reserved)(?: for you)? until/use it by
    recibid[oa]/recibimos/pagos?/pague/paga/pagar/pagad[oa]/factura*/boleta/cuenta/recarga
    recargaste/recarga fue/cobr*
    renewed/renovad[oa]s?/renouvelee?s?/activad[oa]/activacion/desde
    a partir del?/emitid[oa]/antes del?/inicio/inicia/comienza
    dad[oa] de baja/de baja
    liberad[oa]/perder*/perdera/reciclad[oa]/desactivad[oa]/reasignad[oa]/cancelad[oa]/entrega/llega
    cambia*/reducida hasta
    recue?s?/paiement/payez/paye/payer/facture*/est due?/sont du[es]*/recharge[rz]?
    active(?! (?:until|thru|through|till|to|jusqu))
    a partir du/depuis/des le/emise?/avant(?: le)?/liberee?/perdue?/desactivee?/resiliee?/preleve*
    debut/commence*/livre*/change*/reduite? jusqu'au
    """,
    r"""
    收到/支付/付款/缴[纳费]?/充值/增值/账单/出账/扣[费款]/激活/开通/生效/办理/订购/购买/发送
    截[至止][到至]?(?=\s*$)/(?:之|以)?前(?!有效)/回收/收回/销号/注销/释放/还款/兑换/完成/起(?!始|动)
    开始/使用以/拆机/销户/送达/到账/发货/保留[至到]/调整/更新/变更/涨价
    """,
)
SUBJECTS = {
    Subject.PLAN: wording(
        """
        (?:prepaid )?plans?/service/line/subscription/goodybag/combo/pack(?:age)?/bundle/[a-z]{0,6}sim
        membership/cycle/pass/account
        servicio/linea/suscripcion/paquete/forfait/ligne/abonnement/cuenta prepago/ciclo/numero/number
        chip
        """,
        "套餐/服务/方案/计划/卡/月费/号码/门号/保号/账户",
    ),
    Subject.CREDIT: wording(
        """
        balance/bal/credits?/airtime/wallet/funds/top-?up/saldo/credito/recarga/solde/recharge
        account (?:balance|credit)/credit balance
        """,
        "余额/话费/储值额?/结余",
    ),
    Subject.EXTRA: wording(
        """
        data/allowance/add-?ons?/boost*/roaming/rollover/minutes/texts/extras?/datos/bolsa/minutos/donnees
        option/texts?
        data (?:pack|pass|add-?on)/roaming (?:pack|pass)/travel pass
        """,
        "流量/数据/加油包/漫游包/附加/叠加包/流量包/数据包/语音包/短信包/体验包",
    ),
    Subject.OTHER: wording(
        """
        promo*/offers?/discount*/points?/coupon*/voucher*/bonus/rewards?/code/bill/invoice/off/gift
        sale/deal/contest/rebate/contracts?/contratos?/contrat
        billing (?:cycle|period)/bill cycle/get/enjoy/receive/earn/buy/save/win
        cuenta(?! prepago)/aprovecha*/obten/gana/recibe/ahorra/disfruta
        profitez/obtenez/gagnez/recevez/economisez/cycle de facturation
        free(?! ms?g| message)/(?:double|bonus|free|extra|triple|rollover) data
        (?:bonus|promo*|free|gift) (?:credit|balance)
        to extend/extend your/card on file/credit card/survey/link/password/quote/warranty/statement
        cash ?back/trial
        refer*/session/survey/appointment/ticket/order/delivery/loyalty [a-z]+/port-?out pin/pin
        ofertas?/descuento*/puntos?/cupon*/bono/codigo/factura*/boleta/deuda/doble*/sorteo
        para extender/regalo/gratis/cuota
        bono de [a-z]+/millas/premio/concurso/pedido
        offre*/facture*/reduction/remise/rabais/pour prolonger/cadeau/gratuit*/concours/tirage
        commande/essai/supplementaires?/additional/adicional*/offert*
        """,
        """
        积分/优惠/活动/促销/赠送/赠/礼包/红包/券/验证码/账单/可延长/可将/抽奖/折扣/银行卡/信用卡
        密码/授权码/视频/音乐/游戏/链接/会员/权益/特惠/限时/赠送流量/体验/彩铃/快递/订单/宽带/发票/合约/违约/专享/免费
        """,
    ),
}
PAST = wording(
    """
    expired/ended/lapsed/was/has been/suspended as of/have expired/is no longer/ran out
    has run out
    vencio/caduco/expiro/ha vencido/finalizo/termino/fue/ha sido/ha caducado/ha expirado
    ha finalizado
    (?:a|est) expiree?/a pris fin/a ete/s'est/s'est terminee?/est arrivee? a/etait
    """,
    "已经?[于在]/已经?(?:到期|过期|停机|失效|结束|暂停|停止|停用)",
)
