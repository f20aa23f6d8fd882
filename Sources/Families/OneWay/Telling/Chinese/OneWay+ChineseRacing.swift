internal import Telling

extension OneWay {
  /// The texts of `Plot+Racing`, in Chinese.
  static let chineseOfRacing: Catalogue = [
    "What if {who} closes now?": "要是 {who} 现在关闭呢？",
    "The last moment": "最后一刻",
    """
    {who} remembers, comes back at height {height}, and the close is on its way. The refund \
    of {who 2} is not final yet, so no node holds anything against it.
    """: """
    {who} 想起来了，在高度 {height} 赶回来，关闭交易已经上路。{who 2} 的退款交易还不是最终交\
    易，所以哪个节点都没有理由拦下关闭交易。
    """,
    "In time": "赶上了",
    """
    Block {block} holds the close. When the refund's time comes, what it would spend is \
    gone: {who} has {moved}.
    """: """
    区块 {block} 收录了关闭交易。等退款交易到了时候，要花的钱已经没了：{who} 拿到了 {moved}。
    """,
    """
    One block decides over everything. A payment in a channel is as good as money only as \
    long as {who} can still be first.
    """: "一个区块决定一切。只有 {who} 还来得及抢先，通道里的付款才和真钱一样。",
    "What if a miner helps {who}?": "要是有个矿工帮 {who} 一把呢？",
    "A race is not a right": "能抢赢，不等于有保障",
    """
    Nodes keep what they had first, but a miner may take either. This one takes the close \
    instead of the refund, and block {height} is as valid as any: {who} has {moved}.
    """: """
    节点留下先到的那笔，矿工却可以任选。这个矿工收了关闭交易，没收退款交易，区块 {height} 和\
    别的区块一样有效：{who} 拿到了 {moved}。
    """,
    """
    From the refund's first block on both are valid, and the one that is mined first wins. \
    Luck is possible then, and nothing to rely on.
    """: "从退款交易的第一个区块起，两笔都有效，谁先打包谁赢。这时可以碰运气，但靠不住。",
    "The close is broadcast at the last moment. Which one is mined?": "关闭交易在最后一刻广播。哪一笔会被打包？",
    "The refund: {who} has waited for it longer": "退款交易：{who} 等得更久",
    "Waiting makes no lock open earlier: the next block may hold the close alone.":
      "等得再久，锁定也不会早开：下一个区块只能收关闭交易。",
    "The close, in the next block": "关闭交易，就在下一个区块",
    "The lock of the refund keeps it out of that block, and one block is enough.":
      "锁定把退款交易挡在那个区块外面，一个区块就够了。",
    "Neither, for they spend the same output": "都不会，因为花的是同一个输出",
    "That they spend the same output means that one of them is mined, and not both.":
      "花同一个输出，意思是两笔里有一笔会被打包，而不会两笔都打包。",
    "Every node has refused the close. Can it be in a block all the same?": "所有节点都拒绝了关闭交易。它还能进区块吗？",
    "Yes, if the miner of the next block prefers it": "能，只要挖出下一个区块的矿工更愿意收它",
    "It is valid. Nodes refused it only because they had the refund first.":
      "它是有效的。节点拒绝它，只因为退款交易先到。",
    "No: a block that holds it is invalid": "不能：收了它，区块就无效",
    "It breaks no rule of the chain; being late is no offence there.": "它没有违反链上的任何规则；在链上，来晚了不算犯规。",
    "Yes, and the refund as well": "能，退款交易也一起进",
    "Nothing can be spent twice.": "什么都不能花两次。",
  ]
}
