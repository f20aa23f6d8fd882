internal import Telling

extension Timelock {
  /// The texts of `Plot+Cheating`, in Chinese.
  static let chineseOfCheating: Catalogue = [
    "What if {who} broadcasts the refund now?": "要是 {who} 现在就广播退款交易呢？",
    "Too early": "太早了",
    """
    {who} has goods worth {goods}, wants the money back as well, and broadcasts the refund \
    that {who 2} signed in the beginning. Every node refuses it. {answer} A node's word for \
    that is "{reason}".
    """: """
    {who} 的货到手了，价值 {goods}，还想把钱也拿回来，于是广播 {who 2} 当初签的退款交易。每\
    个节点都拒绝它。{answer}节点的原话是“{reason}”。
    """,
    "Too late": "太晚了",
    """
    {who} has not been idle: commitment {state} unlocks first, and stands on the chain when \
    the refund's time comes. Now the refund is refused for good. {answer} A node's word for \
    that is "{reason}".
    """: """
    {who} 没有闲着：承诺交易 {state} 先解锁，等退款的时间到了，它已经在链上了。现在，节点再\
    也不会接受退款交易。{answer}节点的原话是“{reason}”。
    """,
    """
    First it is too early, then it is too late: the refund never has a moment of its own \
    once a commitment has been signed.
    """: "先是太早，后是太晚：只要签过一笔承诺交易，退款交易就再也轮不上了。",
    "The refund and commitment {state} spend the same output. Which one is mined?":
      "退款交易和承诺交易 {state} 花的是同一个输出。哪一笔会进区块？",
    "The refund, which was signed first": "退款交易，因为它先签",
    "Nobody asks when it was signed. The lock decides, and the refund's is the last.":
      "没人问它是什么时候签的。看的是锁定，而退款交易解锁最晚。",
    "Commitment {state}, which unlocks first": "承诺交易 {state}，因为它先解锁",
    "And once it is mined, the output that the refund would spend is spent.":
      "而且它一进区块，退款交易要花的输出就已经花掉了。",
    "Neither: each stands in the other's way": "都进不了：两笔互相挡着",
    "An output is spent by whichever is mined first; nothing waits for an agreement.":
      "哪一笔先进区块，输出就归哪一笔花；没有谁会等双方谈妥。",
    "What if {who} broadcasts an old commitment?": "要是 {who} 广播一笔旧的承诺交易呢？",
    "The old commitment is still locked": "旧的承诺交易还锁着",
    """
    Commitment {state} gives {who} {share}, and it is signed by both: no signature can be \
    taken back. But every node refuses it. {answer} A node's word for that is "{reason}".
    """: """
    按承诺交易 {state}，{who} 得 {share}，而且双方都签过：签名收不回来。可是每个节点都拒绝它。\
    {answer}节点的原话是“{reason}”。
    """,
    "The latest commitment comes first": "最新的承诺交易抢先一步",
    """
    Commitment {state} unlocks {step} before it. {who} broadcasts it as soon as its lock is \
    past, and it is in a block when {who 2} tries again. {answer} A node's word for that is \
    "{reason}".
    """: """
    承诺交易 {state} 解锁比它早 {step}。锁定期一过，{who} 就广播，等 {who 2} 再来试，它已经\
    在区块里了。{answer}节点的原话是“{reason}”。
    """,
    """
    An old commitment is not forbidden, it is too slow: each one unlocks later than the one \
    that replaced it, so the newest has the chain to itself first, as long as {who} is awake \
    to use that.
    """: """
    旧的承诺交易不是不许用，而是太慢：取代它的那一笔总比它先解锁。所以，只要 {who} 醒着，用\
    上这段时间，整条链就先由最新的一笔独享。
    """,
    """
    Commitment {state} gives {who} {share}, the latest one {share 2}. Both are signed by \
    both. What does {who} get?
    """: """
    按承诺交易 {state}，{who} 得 {share}；按最新的一笔，得 {share 2}。两笔都有双方的签名。\
    {who} 最后得多少？
    """,
    "{share}: a signature cannot be taken back": "{share}：签名收不回来",
    "It cannot, and it need not: the old commitment is valid, and it comes too late.":
      "签名是收不回来，也用不着收回：旧的承诺交易有效，只是来得太晚。",
    "Nothing: cheating is punished": "什么也得不到：作弊要受罚",
    "In this channel nobody is punished. The old one just loses the race.":
      "在这种通道里，谁也不受罚。旧的那笔只是跑输了。",
    "{share}: the latest one is mined first": "{share}：最新的一笔先进区块",
    "Its lock opens {step} earlier, and {who} was awake.": "它解锁早了 {step}，而且 {who} 醒着。",
  ]
}
