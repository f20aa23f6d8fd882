internal import Telling

extension Timelock {
  /// Messages, orders, transactions, and what refusals compare, in Chinese.
  static let chineseOfValues: Catalogue = [
    "ladder": "阶梯",
    """
    {1} can be paid, {2} for a unit of goods; funding by {3} with {4}; closing fee at {5}; the \
    {6} signs first
    """: "可付 {1}，每份货 {2}；注资用 {3}，要 {4}；关闭手续费按 {5}；{6} 先签名",
    "refund locked to {1}, commitment k to {2} - {3}": "退款交易锁定到高度 {1}，承诺交易 k 锁定到高度 {2} - {3}",
    "no stale state can win": "过时的状态赢不了",
    "short by {1}": "还差 {1}",
    "{1}; reaction {2}, delay {3}{4}: {5}": "{1}；反应时间 {2}，延迟 {3}{4}：{5}",
    "commitment {1}": "承诺交易 {1}",
    "commitments {1} to {2}": "承诺交易 {1} 到 {2}",
    "{1} commitments": "{1} 笔承诺交易",
    "close together": "一起关闭",
    "The payer asks for {1} back": "付款方要求退回 {1}",
    "Somebody gives the unconfirmed funding another name": "有人给未确认的注资交易换了名字",
    "for state {1}": "改成状态 {1} 的",
    "fund ({1} in {2}, refund {3})": "fund（{2} 里的 {1}，退款交易{3}）",
    "refund ({1})": "refund（{1}）",
    "request {1} ({2} to {3})": "request {1}（付给 {3} {2}）",
    "propose {1} ({2} to {3}, {4})": "propose {1}（付给 {3} {2}，{4}）",
    "confirm {1} ({2})": "confirm {1}（{2}）",
    "settle ({1})": "settle（{1}）",
    "settled ({1})": "settled（{1}）",
    "{1} updates": "{1} 次更新",
    "the settlement": "结算交易",
    "funding": "注资中",
    "predecessor": "前一状态的锁定",
    "refund-height": "退款高度",
    "state": "状态",
    "step": "步长",
    "updating": "更新中",
    "settling": "结算中",
    "The ladder, from the refund down": "阶梯，从退款交易往下数",
    "locked to": "锁定到",
    "first block": "最早区块",
    "alone for": "独享",
    "gives {who}/{who 2}": "{who}/{who 2} 各得",
    "ever after": "从此一直",
    "The ladder": "阶梯",
  ]
}
