extension Catalogue {
  /// The terms that every family's stories use, and what they mean, in Chinese.
  static let glossary: Catalogue = [terms, meaningsOfTransactions, meaningsOfChannels]
    .reduce(Catalogue()) { $0.adding($1) }

  /// The words by which texts are searched for terms; the first is the heading in the list.
  private static let terms: Catalogue = [
    "output, outputs": "输出",
    "signature, signatures": "签名",
    "txid, txids": "txid",
    "fee, fees": "手续费",
    "segwit, witness, witnesses": "隔离见证, 见证, segwit",
    "confirmation, confirmations, confirmed": "确认",
    "mempool": "内存池",
    "miner, miners": "矿工",
    "height, heights": "高度",
    "broadcast, broadcasts": "广播",
    "lock, locks, locked, nLockTime": "锁定, nLockTime",
    "sequence, nSequence, sequences": "序列号, nSequence",
    "channel, channels": "通道",
    "funding, fundings": "注资交易",
    "refund, refunds": "退款交易",
  ]

  private static let meaningsOfTransactions: Catalogue = [
    "A sum of money in a transaction, and the condition for spending it once.":
      "交易里的一笔钱，连同花掉它的条件；只能花一次。",
    """
    Proof by the holder of a key that the holder agreed to exactly this transaction: who is paid \
    what, out of which output, and with which lock.
    """: "密钥持有人同意这笔交易的证明，而且只对这一笔有效：付给谁多少、花哪个输出、带什么锁定。",
    """
    The name of a transaction: a hash of all its bytes but the witnesses. Whoever spends its \
    output refers to it by this name.
    """: "交易的名字：除见证外全部字节的哈希。要花它的输出，就用这个名字指明它。",
    "What a transaction takes in and does not pay out; it goes to the miner.":
      "交易的输入总额减去输出总额，归矿工所有。",
    """
    Since 2017 signatures stand in a part of the transaction of their own, the witness, so that \
    nobody can change the txid by changing a signature.
    """: "2017 年起，签名放在交易里单独的一部分，即见证；这样谁也不能靠改动签名来改变 txid。",
    """
    A block that holds the transaction is its first confirmation, and each block behind that \
    another. The more there are, the less likely is it to be undone.
    """: "收录交易的区块是第一个确认，之后每多一个区块就多一个确认。确认越多，越不可能被回退。",
    """
    The transactions that a node has accepted and no block holds yet. A place there proves \
    nothing: another transaction may still be first.
    """: "节点已经接受、但还没有进区块的交易。进了内存池不能证明什么：别的交易仍可能抢先。",
    "Who makes blocks, and chooses which transactions go into them.":
      "生产区块的人，由他们选择收录哪些交易。",
    "How many blocks the chain has; one comes about every ten minutes.":
      "链上区块的序号；大约每十分钟出一个区块。",
    "To hand a transaction to the network, so that miners can take it.":
      "把交易交给网络，让矿工可以收录。",
  ]

  private static let meaningsOfChannels: Catalogue = [
    """
    The field nLockTime of a transaction: no block up to this height may hold it. The first that \
    may is the one after.
    """: "交易的 nLockTime 字段：直到这个高度为止，任何区块都不能收录它，再下一个区块才可以。",
    """
    A field of every input. If all are final, the lock does not count; a small number can be a \
    lock of its own, in blocks since the spent output was confirmed.
    """: """
    每个输入都有的字段。如果所有输入都是最终值，锁定就不起作用；较小的数值本身可以是一种锁定，从\
    被花费的输出确认时起按区块计数。
    """,
    """
    Money under the keys of several people, which they divide anew as often as they like without \
    telling the chain.
    """: "押在几个人的密钥之下的一笔钱，他们可以随意重新分配任意多次，而不必上链。",
    """
    The transaction that puts the money into the channel: its output opens only with the \
    signatures of all.
    """: "把钱放进通道的交易：它的输出要所有人都签名才能花。",
    "The transaction that gives everything back to who funded, once its lock is past.":
      "锁定到期后，把钱全部退还给出资方的交易。",
  ]
}
