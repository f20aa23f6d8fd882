internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+Hostage`, in Chinese.
  static let chineseOfHostage: Catalogue = [
    "The hostage": "人质",
    """
    {who} broadcasts the funding before the refund is signed, and loses everything. The \
    right order costs nothing.
    """: "{who} 不等退款交易签好就广播注资交易，结果赔了个精光。按对的顺序来，什么也不用多花。",
    "In a hurry": "等不及",
    """
    {who} builds a funding of {deposit} and does not wait: it is broadcast as soon as it is \
    signed. {who} asks for the refund as well, but does not wait for the answer.
    """: """
    {who} 造了一笔 {deposit} 的注资交易，等不及了，一签好就广播。退款交易，{who} 也请求了，\
    只是没等答复。
    """,
    "No answer": "没有回音",
    """
    {who} reads the request, and keeps the signature back. The funding gets its \
    {confirmations} confirmations: {locked} lie under both keys now, and the only \
    transaction that could bring them back lacks a signature.
    """: """
    {who} 看了请求，扣住签名不给。注资交易有了 {confirmations} 个确认：{locked} 现在躺在双方\
    的密钥之下，唯一能把钱取回来的交易，还缺一个签名。
    """,
    "Time does not help": "等也没用",
    """
    Height {height}, beyond the height {refundHeight} that the refund would have been locked \
    to. Nothing has changed: {who} can do nothing alone, and {who 2} has nothing to lose, \
    and can ask for half of the money as the price of a signature. Half is more than none.
    """: """
    高度 {height}，已经过了退款交易本该锁定到的高度 {refundHeight}。什么都没变：{who} 一个人\
    什么也做不了；{who 2} 没什么可输的，可以开口要一半的钱，当作签名的价钱。一半总比没有强。
    """,
    "The same once more, and carefully": "再来一遍，这次小心",
    """
    Once more, with every rule in place. {who} builds the same funding, keeps it, and tells \
    {who 2} only the name of its output: {txid}. That is all that {who 2} needs to sign a \
    refund of it.
    """: """
    再来一遍，每条规则都在。{who} 造了同样的注资交易，自己留着，只把它的输出的名字告诉 \
    {who 2}：{txid}。要签一笔退款交易，{who 2} 知道这个就够了。
    """,
    "First the way back, then the way there": "先有退路，再上路",
    """
    {who} signs. {who 2} checks the signature, stores the refund, and only now broadcasts \
    the funding. Whatever {who} does from here on, {who 2} has everything back from block \
    {firstBlock} on.
    """: """
    {who} 签了名。{who 2} 检查签名，存好退款交易，这时才广播注资交易。往后不管 {who} 做什么，\
    从区块 {firstBlock} 起，{who 2} 都能把钱全部拿回来。
    """,
  ]
}
