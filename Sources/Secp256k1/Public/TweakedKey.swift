internal import CSecp256k1

/// Whether the y of a point is even or odd; a taproot control block carries it as its lowest bit.
public enum Parity: UInt8, Hashable, Sendable {
  /// y is even, as it is for every x-only key.
  case even = 0
  /// y is odd.
  case odd = 1
}

/// A taproot output key, and the parity of its y, which an x-only key leaves out.
public struct TweakedKey: Hashable, Sendable {
  /// The key that the output's script holds.
  public let key: XOnlyPublicKey
  /// The parity that a control block must have to spend by the script path.
  public let parity: Parity

  init(point: secp256k1_pubkey) {
    var key = secp256k1_xonly_pubkey()
    var odd: Int32 = 0
    let status = withUnsafePointer(to: point) {
      secp256k1_xonly_pubkey_from_pubkey(Context.shared.pointer, &key, &odd, $0)
    }
    precondition(status == 1, "every public key has an x")
    self.key = XOnlyPublicKey(raw: key)
    self.parity = odd == 0 ? .even : .odd
  }
}
