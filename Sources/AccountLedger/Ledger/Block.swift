public import Filecoin

/// What one epoch did, and what was before.
struct Block: Sendable {
  let epoch: Epoch
  let messages: [PooledMessage]
  let before: Books
}

extension Block: Hashable {
  static func == (left: Self, right: Self) -> Bool {
    left.epoch == right.epoch && left.messages == right.messages
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(epoch)
    hasher.combine(messages)
  }
}

/// A message whose signature was found to be its sender's.
struct PooledMessage: Sendable {
  let signed: SignedMessage
  let cid: ContentIdentifier
  /// The address of the key that signed, which is the sender's.
  let signer: Address

  var message: FilecoinMessage { signed.message }
}

extension PooledMessage: Hashable {
  /// The identifier covers the message and the signature.
  static func == (left: Self, right: Self) -> Bool {
    left.cid == right.cid
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(cid)
  }
}

/// What a message came to.
public struct Receipt: Equatable, Sendable {
  /// The message's name.
  public let cid: ContentIdentifier
  /// What it was for.
  public let kind: MessageKind
  /// The epoch whose block has it.
  public let epoch: Epoch
  /// What was burnt for it.
  public let fee: TokenAmount
  /// How the call ended.
  public let result: CallResult

  /// The code with which the call ended.
  public var exit: ExitCode { result.exit }
  /// What the call returned, as bytes.
  public var returned: [UInt8] { result.returned }
  /// Why the call failed, if it did.
  public var failure: CallFailure? { result.failure }
  /// The contract's refusal, if it was a contract that refused.
  public var refusal: ContractRefusal? { result.refusal }
}

/// What an epoch brought.
public struct MinedEpoch: Equatable, Sendable {
  /// The height of its block.
  public let epoch: Epoch
  /// The receipts of the messages in the block, in their order.
  public let receipts: [Receipt]
}
