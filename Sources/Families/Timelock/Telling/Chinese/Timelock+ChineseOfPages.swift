internal import Telling

extension Timelock {
  /// What only this family's pages say, in Chinese.
  static let chineseOfPages: Catalogue = [
    "The ladder: from which block on": "阶梯：从哪个区块起可以收录",
    " pays, ": " 付款，",
    " is paid.": " 收款。",
    "commitment, commitments": "承诺交易",
    "settlement, settlements": "结算交易",
    "ladder, ladders": "阶梯",
    """
    A transaction that both have signed and nobody broadcasts as long as all goes well: it pays \
    out one division of the money. Each newer one has an earlier lock.
    """: "双方都签了名、一切顺利时谁也不广播的交易：按某一次的分配付钱。越新的承诺交易，锁定到期越早。",
    "The last division, signed once more without a lock: the next block can hold it.":
      "对最后一次分配再签一遍，不带锁定：下一个区块就能收录。",
    """
    The locks of all commitments: each is some blocks earlier than the one before, so that a newer \
    division can be in a block before any older one.
    """: "所有承诺交易的锁定排在一起：每一个都比前一个早几个区块，所以新的分配总能先于旧的进区块。",
  ]
}
