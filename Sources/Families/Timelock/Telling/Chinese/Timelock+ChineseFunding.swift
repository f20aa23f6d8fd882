internal import Telling

extension Timelock {
  /// The texts of `Plot+Funding`, in Chinese.
  static let chineseOfFunding: Catalogue = [
    "What if the money moved before the refund is signed?": "要是退款交易还没签好，钱就先动了呢？",
    "The funding goes out first": "注资交易先发了出去",
    """
    This is the story with one rule left out: {who} broadcasts the funding without a refund \
    in hand. And {who 2} keeps the signature back.
    """: """
    还是这个故事，只是少了一条规则：{who} 手里没有退款交易，就广播了注资交易。而 {who 2} 扣\
    着签名不给。
    """,
    "Nobody can move it alone": "谁也没法单独动这笔钱",
    """
    Height {height}: even the refund's time has come, but {who} has no refund that both have \
    signed. {locked} lie under both keys, and {who 2} can name a price for a signature: \
    half of it, say, and half is more than nothing.
    """: """
    高度 {height}：连退款的时间都到了，可 {who} 没有一笔双方都签过的退款交易。双方的密钥下面\
    押着 {locked}，{who 2} 可以给自己的签名开个价：比如要一半，而一半总比什么都没有强。
    """,
    """
    The order is the protection: first the signature on the way back, then the money on its \
    way there.
    """: "顺序就是保护：先签好退路，再让钱上路。",
    "{who}'s money lies under both keys. Who can get it out?": "{who} 的钱押在双方的密钥下面。谁能把它取出来？",
    "{who}, once the refund's time has come": "{who}，等退款的时间一到",
    "The time comes, but the refund lacks a signature: one key does not open it.":
      "时间会到，可退款交易少一个签名：一把密钥打不开。",
    "{who}, whose key is the only one that is missing": "{who}，因为只差 {who} 这把密钥",
    "One key does not open it for {who} either; a ransom needs two as well.":
      "{who} 光有一把密钥也打不开；就算要赎金，也得两个人才谈得成。",
    "Nobody alone, however long they wait": "谁也不能单独取出来，等多久都没用",
    "Whoever wants it needs the other, and only one of the two has money in there.":
      "谁想要这笔钱，都得靠对方，而两人之中只有一个人的钱押在里面。",
    "What if {who} keeps the signature back now?": "要是 {who} 现在扣着签名不给呢？",
    "Nothing has moved": "什么都没动",
    """
    No signature comes. The funding was never broadcast, its coins are where they were, and \
    {who} can spend them on something else. What this has cost: {moved}.
    """: """
    签名一直没来。注资交易从没广播过，它的币还在原处，{who} 可以拿去花在别的地方。这件事的代\
    价：{moved}。
    """,
    "Those who send money only once they hold the way back cannot be taken hostage.":
      "先握住退路再出钱，就没人能拿你的钱当人质。",
    "What does {who} lose by that?": "{who} 会因此损失什么？",
    "The deposit: it is stuck under both keys": "存进去的钱：卡在双方的密钥下面了",
    "The funding was signed and kept. What was never broadcast cannot be stuck.":
      "注资交易签好以后一直留在手里。没有广播过的东西，不可能卡住。",
    "Nothing: the money has not moved": "没有损失：钱还没动",
    "That is why the funding stays in the drawer until the refund is signed.":
      "正因为这样，退款交易没签好，注资交易就不出抽屉。",
    "The fee of the funding": "注资交易的手续费",
    "A fee is paid when a block holds the transaction, and no block holds this one.":
      "交易进了区块，才付手续费，而这一笔没有进任何区块。",
  ]
}
