internal import Telling

extension Timelock {
  /// The texts of `Plot+Crashing`, in Chinese.
  static let chineseOfCrashing: Catalogue = [
    "What if {who}'s computer crashes in the middle of a payment?": "要是付款付到一半，{who} 的电脑崩溃了呢？",
    "The power goes out": "断电了",
    """
    {who} has asked for commitment {state}. {who 2}'s computer has written down what it is \
    about to sign, and then the power is gone: no signature has left.
    """: """
    {who} 请求签署承诺交易 {state}。{who 2} 的电脑写下了自己要签什么，接着电就断了：签名没有\
    发出去。
    """,
    "It goes on where it was": "从断的地方接着来",
    """
    The computer starts again from what it has stored, gives the very signature that it was \
    about to give, and the payment is made: {division}. Both decide to close here, and the \
    next block holds the settlement.
    """: """
    电脑照存下来的内容重新启动，给出的正是先前要给的那个签名，付款完成：{division}。双方决定\
    就此关闭，下一个区块收录了结算交易。
    """,
    """
    Each side writes down what it is about to sign before the signature leaves, so a crash \
    can neither lose a payment nor make anybody sign two different things for the same \
    state.
    """: """
    签名发出之前，每一方都先写下自己要签什么。所以，崩溃既丢不了付款，也不会让谁在同一个状态\
    上签下两样不同的东西。
    """,
    "What does the crash cost?": "这次崩溃的代价是什么？",
    "One unit: paid, and nothing sent for it": "一份：钱付了，货没发",
    "The payment was not signed yet when the power went, and was made afterwards.":
      "断电的时候，这笔付款还没签；它是后来才付的。",
    "The channel: they must wait for a lock to be past": "通道：得等锁定期过去",
    "Both are there again, so they can close together, without any lock.": "双方又都在了，可以一起关闭，用不着锁定。",
    "A moment": "耽搁一会儿",
    "What was stored before it was signed can be said again.": "签名之前存下的内容，可以原样再说一遍。",
  ]
}
