internal import Telling

extension Timelock {
  /// The texts of `Walkthrough+MalleatedFunding`, in Chinese.
  static let chineseOfMalleatedFunding: Catalogue = [
    "The malleated funding": "被改动过的注资交易",
    """
    The refund names the funding by its hash. Before segwit anybody could change that hash \
    on the way to the miners, and the refund would spend an output that will never exist.
    """: """
    退款交易靠哈希来指认注资交易。在隔离见证之前，注资交易在去往矿工的路上，谁都能改变这个哈\
    希，退款交易要花的输出就永远不会出现。
    """,
    "A refund for an output that does not exist yet": "输出还没有，退款交易先有了",
    """
    The funding of this channel is of the old kind, before segwit, and both sides leave out \
    the rule that forbids it. All looks well: {who} holds a refund with both signatures, \
    which spends output {txid}, and has broadcast the funding.
    """: """
    这条通道的注资交易是隔离见证之前的老式交易，双方都去掉了禁止它的那条规则。看上去一切都好：\
    {who} 手里有退款交易，双方的签名都在，花的是输出 {txid}，注资交易也已经广播出去了。
    """,
    "Somebody changes a signature on the way": "有人在半路改了签名",
    """
    Every signature has a twin that is as valid: the same numbers with the other sign. In an \
    old transaction the signature is part of what the name is made of. Somebody, without \
    any key, gives the funding the twin of its signature, and a miner takes that one: {txid} \
    stands in block {height}, and {txid 2} never will.
    """: """
    每个签名都有一个同样有效的孪生签名：数字相同，正负号相反。在老式交易里，交易的名字也包含\
    签名。有个人，什么密钥也没有，给注资交易换上孪生签名，有个矿工收下了这一笔：{txid} 进了\
    区块 {height}，而 {txid 2} 永远进不去了。
    """,
    "The refund spends nothing": "退款交易无币可花",
    """
    The money is where it should be, {locked} under both keys, but the refund asks for it by \
    another name. At height {height} its lock is past, and it is refused. {answer} A node's \
    word for that is "{reason}". Without {who} nobody can touch the money again.
    """: """
    钱在该在的地方，{locked} 就在双方的密钥之下，可是退款交易用另一个名字去要它。到高度 \
    {height}，锁定期已过，退款交易还是遭到拒绝。{answer}节点的说法是“{reason}”。没有 {who}，\
    谁也别想再动这笔钱。
    """,
    "So the parties refuse it": "所以双方都拒绝",
    "With every rule in place {who} does not offer a channel like that. {refusal}":
      "每条规则都在的时候，{who} 不会提出这样的通道。{refusal}",
    "Segwit ends it": "隔离见证结束了这一切",
    """
    In a segwit transaction signatures stand in the witness, apart, and the name is made of \
    the rest. Whoever changes a signature changes the name of nothing: {txid} is the name \
    from the moment that the funding is built, and the refund of it is worth what it says.
    """: """
    在隔离见证交易里，签名单独放在见证数据中，交易的名字由其余部分算出来。改了签名，什么名字\
    也改不了：从注资交易造好的那一刻起，{txid} 就是它的名字，它的退款交易也说到做到。
    """,
  ]
}
