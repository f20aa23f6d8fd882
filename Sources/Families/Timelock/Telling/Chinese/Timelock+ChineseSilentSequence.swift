internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+SilentSequence`, in Chinese.
  static let chineseOfSilentSequence: Catalogue = [
    "The silent sequence": "一声不响的 sequence",
    """
    A lock counts only if some input says so. {who} writes the right lock and the wrong \
    sequence, and the lock does not count: nothing warns of it.
    """: """
    至少有一个输入说锁定有效，锁定才算数。{who} 把锁定写对了，却把 sequence 写错了，锁定就不\
    算数：没有任何提醒。
    """,
    "One field decides over another": "一个字段管着另一个字段",
    """
    {who} signs and offers commitment {state}. The field nLockTime says {lockField}, as it \
    should: the chain is at height {height}. But the input has the sequence that means \
    "final", and when all inputs are final, nLockTime is ignored. {who 2} leaves out the \
    rule that looks at it, and signs.
    """: """
    {who} 签好承诺交易 {state}，发给对方。nLockTime 字段写的是 {lockField}，没有写错：链现在\
    在高度 {height}。可是输入里的 sequence 表示“final”，而所有输入都是 final 的时候，\
    nLockTime 就不起作用。{who 2} 去掉了检查这一点的规则，签了名。
    """,
    "Nobody notices": "谁也没发觉",
    """
    More payments follow, all as they should be: {division} by now, and the latest \
    commitment is locked to {lock}. Goods worth {goods} are handed over.
    """: """
    后来又付了几次款，每次都没有问题：现在的分配是 {division}，最新的承诺交易锁定到高度 \
    {lock}，价值 {goods} 的货已经交出。
    """,
    "The old commitment needs no waiting": "旧的承诺交易不用等",
    """
    {who} broadcasts commitment {state}, which gives {who 2} only {share}. Its lock is off, \
    every node takes it, and block {height} holds it. {who 2} is short of {shortfall}.
    """: """
    {who} 广播承诺交易 {state}，按这一笔，{who 2} 只得 {share}。它的锁定不起作用，每个节点都\
    接受，区块 {height} 收下了它。{who 2} 少拿了 {shortfall}。
    """,
    "{who} looks": "{who} 看一眼",
    """
    With the rule in place {who} does not sign. {refusal} Asked again, {who 2} says it \
    properly, and the channel goes on.
    """: "有这条规则在，{who} 就不签名。{refusal}再问一次，{who 2} 写对了，通道照常用下去。",
  ]
}
