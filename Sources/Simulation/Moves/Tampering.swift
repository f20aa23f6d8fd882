public import Bitcoin

/// One change to a message or to a transaction.
public enum Tampering: Hashable, Sendable {
  // Of the message.
  case channel
  case state(UInt32)
  case toPayee(Amount)
  // Of the transaction.
  case version(UInt32)
  case lockTime(UInt32)
  case sequence(UInt32)
  case outPointIndex(UInt32)
  case outPointTxid
  case extraInput
  case extraOutput(Amount)
  case outputValue(Int, Amount)
  case moveValue(from: Int, to: Int, Amount)
  case outputScript(Int)
  case swapOutputs
  case dropOutput(Int)
  /// Everything to the first output's script, for so much less fee left over.
  case everythingToPayer(fee: Amount)
  // Of what is said about the spent output.
  case spentValue(Amount)
  // Of the signature.
  case hashType(UInt8)
  case highS
  case wrongKey
  case noSignature
  case damagedSignature
}
