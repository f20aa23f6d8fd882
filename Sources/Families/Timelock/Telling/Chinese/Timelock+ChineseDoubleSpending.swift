internal import Telling

extension Timelock {
  /// The texts of `Plot+DoubleSpending`, in Chinese.
  static let chineseOfDoubleSpending: Catalogue = [
    "What if {who} does not wait for a block?": "要是 {who} 不等区块呢？",
    "{who} sends at once": "{who} 马上发货",
    """
    This is the story with one rule left out: {who} does not wait for confirmations. The \
    funding is in the mempool of every node, and that looks good enough. Goods worth {goods} \
    are sent, and {stateCount} commitments signed. Commitment {state} gives {who} {share}.
    """: """
    还是这个故事，只是少了一条规则：{who} 不等确认。注资交易已经在每个节点的内存池里，看起来\
    够稳妥了。于是货发了，价值 {goods}；承诺交易也签了 {stateCount} 笔。按承诺交易 {state}，\
    {who} 得 {share}。
    """,
    "The same coins, spent twice": "同样的币，花了两次",
    """
    {who} signs a second transaction with the coins of the funding, which pays them back to \
    {who}, and hands it to a miner. A block holds that one. The funding can never be in a \
    block now, so the output that every commitment spends will never exist. {who 2} has sent \
    goods worth {goods} and is short of {shortfall}.
    """: """
    {who} 用注资交易的币又签了一笔交易，把币付回给自己，然后交给一个矿工。这一笔进了区块。注\
    资交易从此再也进不了区块，所以每笔承诺交易要花的那个输出，永远不会存在。{who 2} 发出的货\
    值 {goods}，少收了 {shortfall}。
    """,
    """
    A place in the mempool proves nothing. What is signed is worth as much as the output \
    that it spends, and only a block makes an output.
    """: """
    进了内存池，什么也证明不了。签好的东西值多少，全看它花的输出值多少，而输出只有区块才造得\
    出来。
    """,
    """
    {who} has sent goods, and then {who 2} spends the coins of the funding again. What are \
    the signed commitments worth?
    """: "{who} 发了货，随后 {who 2} 把注资交易的币又花了一次。那些签好的承诺交易还值多少？",
    "As much as they say, once their locks are past": "锁定期一过，写多少就值多少",
    "A commitment spends the output of the funding, and no block holds the funding.":
      "承诺交易花的是注资交易的输出，而没有哪个区块收录了注资交易。",
    "Nothing, and the goods are gone": "一文不值，货也没了",
    "Signatures are no money: what they spend has to exist.": "签名不是钱：它要花的东西，得先存在才行。",
    "Nothing, but {who} cannot have the coins either": "一文不值，不过 {who} 也拿不到那些币",
    "The second transaction pays {who} alone, and a block holds it.": "第二笔交易只付给 {who}，而且已经进了区块。",
    "What if {who} spends the coins twice, and {who 2} waits for blocks?":
      "要是 {who} 把币花两次，而 {who 2} 会等区块呢？",
    "The coins are gone, and nothing with them": "币没了，别的一样没少",
    """
    {who} hands a miner another transaction that spends the same coins, and a block holds \
    it. {who 2} looks at the chain, does not find the funding, signs nothing and sends \
    nothing: goods worth {goods} are gone. {who} has paid one more fee for nothing.
    """: """
    {who} 把另一笔交易交给矿工，花的是同样的币，这一笔进了区块。{who 2} 看看链上，找不到注资\
    交易，于是什么也不签，什么也不发：货的损失是 {goods}。{who} 白白多付了一次手续费。
    """,
    """
    {who} hands nothing over before the funding has {confirmations} confirmations. From then \
    on its coins are spent, for good: nobody can spend them again.
    """: """
    注资交易没有 {confirmations} 个确认，{who} 什么也不交。有了这些确认，它的币就彻底花掉了：\
    谁也不能再花一次。
    """,
    "What does {who} lose?": "{who} 会损失什么？",
    "The first GB": "第一个 GB",
    "Not a byte is sent before the funding is in a block, and deep enough.":
      "注资交易没进区块，或者进得还不够深，一个字节也不会发。",
    "Nothing, for the funding was broadcast first and wins": "没有损失，因为注资交易广播在先，赢的是它",
    "First come, first served holds for no miner. It was the other one that was mined.":
      "矿工可不讲先来后到。进了区块的是另一笔。",
    "Nothing, for nothing was sent yet": "没有损失，因为什么都还没发",
    "Waiting for confirmations costs some time once, and takes this trick away.":
      "等确认不过多花一次时间，这一招就不灵了。",
  ]
}
