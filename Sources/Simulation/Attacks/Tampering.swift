public import Bitcoin

/// One change to a message of a family, or to a transaction.
public enum Tampering<MessageChange: Hashable & Sendable>: Hashable, Sendable {
  /// Of what the message says.
  case message(MessageChange)
  /// Of the transaction that it carries, or that is held.
  case transaction(TransactionChange)
  /// Of the signature alone.
  case signature(SignatureChange)
}

/// One change to a transaction.
public enum TransactionChange: Hashable, Sendable {
  /// Another version.
  case version(UInt32)
  /// Another lock time.
  case lockTime(UInt32)
  /// Another sequence of the first input.
  case sequence(UInt32)
  /// Another output of the same transaction is spent.
  case outPointIndex(UInt32)
  /// An output of another transaction is spent.
  case outPointTxid
  /// A second input.
  case extraInput
  /// One more output, to the sender, of this value.
  case extraOutput(Amount)
  /// Another value of an output.
  case outputValue(Int, Amount)
  /// So much is moved from one output to another.
  case moveValue(from: Int, to: Int, Amount)
  /// An output pays to a script of the sender.
  case outputScript(Int)
  /// The two outputs change places.
  case swapOutputs
  /// An output is left out.
  case dropOutput(Int)
  /// Everything to one script, for so much less fee left over.
  case everything(fee: Amount)
}

/// One change to a signature.
public enum SignatureChange: Hashable, Sendable {
  /// It covers other parts of the transaction.
  case hashType(UInt8)
  /// It has the higher of its two possible S.
  case highS
  /// It is by another key.
  case wrongKey
  /// It is not there.
  case missing
  /// A bit of it is turned.
  case damaged
}

// A change under its own name, wherever it belongs.
extension Tampering {
  public static func version(_ version: UInt32) -> Self { .transaction(.version(version)) }
  public static func lockTime(_ lock: UInt32) -> Self { .transaction(.lockTime(lock)) }
  public static func sequence(_ sequence: UInt32) -> Self { .transaction(.sequence(sequence)) }
  public static func outPointIndex(_ index: UInt32) -> Self { .transaction(.outPointIndex(index)) }
  public static var outPointTxid: Self { .transaction(.outPointTxid) }
  public static var extraInput: Self { .transaction(.extraInput) }
  public static func extraOutput(_ value: Amount) -> Self { .transaction(.extraOutput(value)) }
  public static func outputValue(_ output: Int, _ value: Amount) -> Self {
    .transaction(.outputValue(output, value))
  }
  public static func moveValue(from: Int, to: Int, _ amount: Amount) -> Self {
    .transaction(.moveValue(from: from, to: to, amount))
  }
  public static func outputScript(_ output: Int) -> Self { .transaction(.outputScript(output)) }
  public static var swapOutputs: Self { .transaction(.swapOutputs) }
  public static func dropOutput(_ output: Int) -> Self { .transaction(.dropOutput(output)) }
  public static func everything(fee: Amount) -> Self { .transaction(.everything(fee: fee)) }
  public static func hashType(_ byte: UInt8) -> Self { .signature(.hashType(byte)) }
  public static var highS: Self { .signature(.highS) }
  public static var wrongKey: Self { .signature(.wrongKey) }
  public static var noSignature: Self { .signature(.missing) }
  public static var damagedSignature: Self { .signature(.damaged) }
}
