public import Channels
internal import Secp256k1

extension ChannelSignature {
  /// The same signature with the higher S.
  public var withHighS: ChannelSignature {
    ChannelSignature(signature.isLowS ? signature.twin : signature, type: type)
  }

  /// A signature that verifies under no key: a bit of it is turned.
  public var damaged: ChannelSignature { ChannelSignature(signature.damaged, type: type) }
}

extension ECDSASignature {
  /// The last bit of R turned, or of S where that leaves no number.
  fileprivate var damaged: ECDSASignature { turned(at: 31) ?? turned(at: 63) ?? self }

  private func turned(at index: Int) -> ECDSASignature? {
    var bytes = compact
    bytes[index] ^= 1
    do { return try ECDSASignature(compact: bytes) } catch { return nil }
  }
}
