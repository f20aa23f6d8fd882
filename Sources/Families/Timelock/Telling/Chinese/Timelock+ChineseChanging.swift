internal import Telling

extension Timelock {
  /// The texts of `Plot+Changing`, in Chinese.
  static let chineseOfChanging: Catalogue = [
    "What if {who} changes the amounts?": "要是 {who} 改了金额呢？",
    "{who} waits until the lock is past": "{who} 等到锁定期过去",
    """
    {who} holds commitment {state} with both signatures, could broadcast it now, at height \
    {height}, and would have {share}. But {who} wants more.
    """: """
    {who} 手里的承诺交易 {state} 有双方的签名，现在到了高度 {height}，广播出去就能得 {share}。\
    可 {who} 还想要更多。
    """,
    "What was agreed is what counts": "约定好的才算数",
    """
    Only what both have signed can be in a block. {who} comes back, and when everything is \
    over the chain holds {confirmed}.
    """: "只有双方都签过的，才能进区块。{who} 回来了。等一切结束，链上有：{confirmed}。",
    """
    A signature commits to all outputs: change one satoshi, and it is a signature of \
    something else.
    """: "签名管着全部输出：改动一聪，它就成了别的东西的签名。",
    "The signature of {who} covers every output": "{who} 的签名管着每一个输出",
    """
    {who} moves {unit} from the output of {who 2} to the other one and broadcasts that. \
    Every node refuses it. {answer} A node's word for that is "{reason}".
    """: """
    {who} 从 {who 2} 的输出里挪走 {unit}，加到另一个输出上，然后广播。每个节点都拒绝它。\
    {answer}节点的原话是“{reason}”。
    """,
    """
    A miner on the side of {who} puts it into a block all the same, and no node takes the \
    block, for the same reason: the miner has wasted a block's work.
    """: """
    有个站在 {who} 一边的矿工，照样把它放进区块。可没有节点接受这个区块，理由相同：矿工白白\
    挖了一个区块。
    """,
    "One number is changed, and a miner helps. What does the chain hold in the end?":
      "改了一个数字，还有矿工帮忙。最后链上会是什么？",
    "What {who} wrote: miners decide what is in a block": "{who} 写的那个：区块里放什么，矿工说了算",
    "Miners choose among what is valid. A block with anything else is nobody's block.":
      "矿工只能在有效的交易里挑。区块里放了别的，谁也不认。",
    "What both have signed: {division}": "双方签过的：{division}",
    "Without the number that was signed there is no signature.": "当初签的数字不在了，签名也就不在了。",
    "Nothing: the channel is broken": "什么也没有：通道坏了",
    "The true commitment is as good as it was. A forgery takes nothing from it.":
      "真的承诺交易跟原来一样好用。伪造的那份伤不到它分毫。",
  ]
}
