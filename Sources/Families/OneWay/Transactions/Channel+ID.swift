internal import Bitcoin
package import Channels
internal import Hashing
internal import Secp256k1

extension OneWay.Channel {
  private static let idHash = TaggedHash(tag: "paychan/one-way/channel")

  /// The name that follows from an offer; both sides can compute it before the payee has answered.
  ///
  /// It is a tagged hash (BIP-0340) of the terms in their order and the payer's key and script:
  /// texts and scripts with their length in front, numbers in a fixed width.
  package static func id(of terms: OneWay.Terms, offeredBy payer: Member) -> ChannelID {
    var buffer = ByteBuffer(capacity: 160)
    buffer.write(terms)
    buffer.write(payer.key.compressed)
    payer.payout.encode(to: &buffer)
    return ChannelID(idHash.hash(buffer.bytes))
  }

  /// The fingerprint of terms alone, without the payer that offers them.
  static func fingerprint(of terms: OneWay.Terms) -> Digest<32> {
    var buffer = ByteBuffer(capacity: 96)
    buffer.write(terms)
    return idHash.hash(buffer.bytes)
  }
}

extension ByteBuffer {
  fileprivate mutating func write(_ terms: OneWay.Terms) {
    write(prefixed: Array(terms.network.rawValue.utf8))
    write(prefixed: Array(terms.variant.kind.rawValue.utf8))
    write(terms.variant.expiry?.value ?? terms.variant.lifetime ?? 0)
    write(terms.capacity.satoshis)
    write(terms.unit.satoshis)
    write(terms.feeRate.satoshisPerKilobyte)
    write(Int64(terms.confirmations))
    write(terms.timing.reaction)
    write(terms.timing.delay)
    write(terms.timing.undone)
  }
}
