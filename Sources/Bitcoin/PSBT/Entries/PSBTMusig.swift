public import Hashing

/// The keys that make up an aggregate key (BIP-0373), in the order of aggregation.
public struct PSBTMusigParticipants: PSBTEntry {
  /// The aggregate key.
  public let aggregate: PSBTPublicKey
  /// The keys that it is made of.
  public let participants: [PSBTPublicKey]

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    guard keyData.count == 33 else { throw .keyLength(keyData.count) }
    aggregate = try PSBTPublicKey(keyData: keyData)
    guard value.count.isMultiple(of: 33) else { throw .participantsLength(value.count) }
    var participants: [PSBTPublicKey] = []
    for start in stride(from: 0, to: value.count, by: 33) {
      participants.append(try PSBTPublicKey(keyData: Array(value[start..<start + 33])))
    }
    self.participants = participants
  }

  var keyData: [UInt8] { aggregate.bytes }
  var value: [UInt8] { participants.flatMap(\.bytes) }
}

/// The participant, the aggregate key and the leaf that a share of a signature is for (BIP-0373).
public struct PSBTMusigShare: Hashable, Sendable {
  /// The participant who gave the share.
  public let participant: PSBTPublicKey
  /// The aggregate key that signs.
  public let aggregate: PSBTPublicKey
  /// The leaf that is spent by; `nil` for a spend by key.
  public let leafHash: Digest<32>?

  init(keyData: [UInt8]) throws(PSBTFieldFault) {
    guard keyData.count == 66 || keyData.count == 98 else { throw .keyLength(keyData.count) }
    participant = try PSBTPublicKey(keyData: Array(keyData[..<33]))
    aggregate = try PSBTPublicKey(keyData: Array(keyData[33..<66]))
    leafHash = Digest<32>(keyData[66...])
  }

  var keyData: [UInt8] { participant.bytes + aggregate.bytes + (leafHash?.array ?? []) }

  /// Core's order: by aggregate key and leaf, then by participant.
  func precedes(_ other: PSBTMusigShare) -> Bool {
    rank.lexicographicallyPrecedes(other.rank)
  }

  private var rank: [UInt8] {
    aggregate.bytes + (leafHash?.array ?? Array(repeating: 0, count: 32)) + participant.bytes
  }
}

/// A participant's public nonce.
public struct PSBTMusigNonce: PSBTEntry {
  /// The share that the nonce is for.
  public let share: PSBTMusigShare
  /// The 66 bytes of the nonce.
  public let nonce: [UInt8]

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    share = try PSBTMusigShare(keyData: keyData)
    guard value.count == 66 else { throw .nonceLength(value.count) }
    nonce = value
  }

  var keyData: [UInt8] { share.keyData }
  var value: [UInt8] { nonce }

  func precedes(_ other: Self) -> Bool { share.precedes(other.share) }
}

/// A participant's part of an aggregate signature.
public struct PSBTMusigSignature: PSBTEntry {
  /// The share that the part is for.
  public let share: PSBTMusigShare
  /// The 32 bytes of the part.
  public let part: Digest<32>

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    share = try PSBTMusigShare(keyData: keyData)
    part = try Digest<32>(psbtValue: value)
  }

  var keyData: [UInt8] { share.keyData }
  var value: [UInt8] { part.array }

  func precedes(_ other: Self) -> Bool { share.precedes(other.share) }
}
