internal import Telling

extension Timelock {
  /// The texts of `Plot+Sleeping`, in Chinese.
  static let chineseOfSleeping: Catalogue = [
    "What if {who} sleeps too long?": "要是 {who} 睡过头了呢？",
    "Nobody broadcasts": "没有人广播",
    """
    {who} is asleep: no computer of {who} looks at the chain. For {step}, from block \
    {firstBlock} on, commitment {state} was the only one that a block could hold, and nobody \
    has broadcast it: {who} slept, and to {who 2} it gives the least of all.
    """: """
    {who} 睡着了：{who} 没有一台电脑在看链。从区块 {firstBlock} 起的 {step}里，能进区块的只\
    有承诺交易 {state}，却没有人广播它：{who} 在睡觉，而所有交易里，就数这一笔给 {who 2} 最\
    少。
    """,
    "The stale one wins": "过时的那笔赢了",
    """
    {who} broadcasts it. It was signed by both and its lock is past: every node takes it, \
    and block {height} holds it. {who} has {share} by it.
    """: """
    {who} 广播了它。双方都签过，锁定期也过了：每个节点都接受它，区块 {height} 收录了它。\
    {who} 由此得到 {share}。
    """,
    "{who} wakes up": "{who} 醒了",
    """
    {who} broadcasts commitment {state}, and every node refuses it. {answer} {who} has \
    handed over goods worth {goods}, has {share} for them, and is short of {shortfall}.
    """: """
    {who} 广播承诺交易 {state}，每个节点都拒绝它。{answer}{who} 交出的货值 {goods}，换来 \
    {share}，少收了 {shortfall}。
    """,
    """
    A stale commitment is as valid as ever; nothing but time stands in its way. Until the \
    channel is closed, somebody has to be there for {who} when the lock of the latest \
    commitment opens. No rule can make up for a sleep of {step}.
    """: """
    过时的承诺交易照样有效，挡着它的只有时间。只要通道还没关闭，最新的承诺交易解锁时，就得有\
    人替 {who} 守着。一觉睡掉 {step}，什么规则也补不回来。
    """,
    """
    Now, at height {height}, the lock of the older one is past as well. The head start is \
    over.
    """: "现在到了高度 {height}，较旧那笔的锁定期也过了。领先的时间用完了。",
    """
    Then one commitment after another unlocked, each giving {who} more, and now, at height \
    {height}, even the refund.
    """: """
    接着，承诺交易一笔一笔解锁，每一笔都给 {who} 更多。现在到了高度 {height}，连退款交易也解\
    锁了。
    """,
    "{who} does not look at the chain for too long. What is mined?": "{who} 太久没看链。进区块的会是什么？",
    "The latest commitment: it replaced all the others": "最新的承诺交易：它取代了其他所有的",
    "It replaced them for people. The chain knows only which one is mined first.":
      "那是对人说的。链只认哪一笔先进区块。",
    "Nothing, until {who} is back": "什么也没有，要等 {who} 回来",
    "{who} needs nobody for what both have signed.": "双方都签过的东西，{who} 一个人就能用。",
    "An older one, which gives {who} more": "较旧的一笔，它给 {who} 更多",
    "This is the one way to lose, and the price of a channel of this kind.":
      "要输只有这一种输法，这也是这类通道的代价。",
  ]
}
