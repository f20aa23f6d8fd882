internal import Telling

extension OneWay {
  /// What only this family's pages say, in Chinese.
  static let chineseOfPages: Catalogue = [
    "The window: from which block on": "时间窗：从哪个区块起",
    "no payment": "不再收款",
    "late close": "关闭可能太晚",
    " pays, ": " 付款，",
    " is paid and closes.": " 收款并关闭通道。",
    "close, closes, closing": "关闭交易",
    "deadline, window": "期限",
    "kick-off, kick-offs": "启动交易",
    """
    The transaction by which the payee takes what was paid last; the payer signed it, and only the \
    payee can add the second signature.
    """: "收款方凭它取走最后付到的数额；付款方已经签名，第二个签名只有收款方能补上。",
    """
    The last block in which the payee can be sure to be ahead of the refund; whoever closes later \
    may lose everything.
    """: "收款方能确保抢在退款交易之前的最后一个区块；再晚关闭，可能全部落空。",
    """
    A transaction that starts the clock: only blocks that follow it count for the refund's lock.
    """: "启动计时的交易：退款交易的锁定只计算它之后的区块。",
  ]
}
