internal import Bitcoin
package import Channels
package import Hashing
internal import Secp256k1

extension Timelock.Channel {
  private static let idHash = TaggedHash(tag: "paychan/timelock/channel")
  /// Terms that speak of undone blocks have a tag of their own, so that the others keep their
  /// names.
  private static let undoneIDHash = TaggedHash(tag: "paychan/timelock/channel/undone")

  /// The name that follows from an offer; both sides can compute it before the payee has answered.
  ///
  /// It is a tagged hash (BIP-0340) of the terms in their order and the payer's key and script:
  /// texts and scripts with their length in front, numbers in a fixed width.
  package static func id(of terms: Timelock.Terms, offeredBy payer: Member) -> ChannelID {
    var buffer = ByteBuffer(capacity: 160)
    buffer.write(terms)
    buffer.write(payer.key.compressed)
    payer.payout.encode(to: &buffer)
    return ChannelID(hash(for: terms).hash(buffer.bytes))
  }

  /// The fingerprint of terms alone, without the payer that offers them.
  package static func fingerprint(of terms: Timelock.Terms) -> Digest<32> {
    var buffer = ByteBuffer(capacity: 96)
    buffer.write(terms)
    return hash(for: terms).hash(buffer.bytes)
  }

  private static func hash(for terms: Timelock.Terms) -> TaggedHash {
    terms.ladder.undone == 0 ? idHash : undoneIDHash
  }
}

extension ByteBuffer {
  fileprivate mutating func write(_ terms: Timelock.Terms) {
    write(prefixed: Array(terms.network.rawValue.utf8))
    write(terms.capacity.satoshis)
    write(terms.unit.satoshis)
    write(terms.feeRate.satoshisPerKilobyte)
    write(Int64(terms.confirmations))
    write(terms.ladder.refundHeight.value)
    write(terms.ladder.step)
    write(terms.ladder.reaction)
    write(terms.ladder.delay)
    if terms.ladder.undone > 0 { write(terms.ladder.undone) }
    write(prefixed: Array(terms.signingOrder.rawValue.utf8))
    write(prefixed: Array(terms.fundingKind.rawValue.utf8))
  }
}
