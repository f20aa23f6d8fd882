internal import CSecp256k1

/// Why bytes are not a secret key; never holds the bytes themselves.
public enum SecretKeyError: Error, Equatable, Sendable {
  /// A secret key has 32 bytes; there were this many.
  case wrongLength(Int)
  /// Zero has no public key.
  case zero
  /// The number is the order of the curve or above it.
  case notBelowCurveOrder
}

/// A secret key: a number from 1 to the order of the curve less one.
///
/// Copies of the value share one piece of memory, which is overwritten when the last copy is
/// released. Neither printing nor reflection shows the bytes; only `exportBytes()` and
/// `withExportedBytes(_:)` give them.
public struct SecretKey: Sendable {
  let memory: SecretMemory

  /// Checks the range; the caller still has to wipe its own copy of the bytes.
  public init(_ bytes: InlineArray<32, UInt8>) throws(SecretKeyError) {
    try self.init(bytes.span, observingRelease: nil)
  }

  /// Checks length and range; the caller still has to wipe its own copy of the bytes.
  public init(_ bytes: [UInt8]) throws(SecretKeyError) {
    try self.init(bytes.span, observingRelease: nil)
  }

  /// Checks length and range, and lets a test see the memory after it was wiped.
  package init(
    _ bytes: Span<UInt8>, observingRelease observer: SecretMemory.ReleaseObserver?
  ) throws(SecretKeyError) {
    guard bytes.count == SecretMemory.count else { throw .wrongLength(bytes.count) }
    let memory = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { SecretMemory(copying: $0, observer: observer) }
    }
    guard let memory else { preconditionFailure("a span of 32 bytes has an address") }
    let isInRange = withCleanStack {
      secp256k1_ec_seckey_verify(Context.shared.pointer, memory.pointer) == 1
    }
    guard isInRange else {
      throw Scalar.isZero(memory.pointer) ? .zero : .notBelowCurveOrder
    }
    self.memory = memory
  }

  /// Takes over memory whose range the library has already checked.
  init(unchecked memory: SecretMemory) {
    self.memory = memory
  }

  /// The public key of this secret, computed at every call.
  public var publicKey: PublicKey {
    var key = secp256k1_pubkey()
    let status = withCleanStack {
      secp256k1_ec_pubkey_create(Context.shared.pointer, &key, memory.pointer)
    }
    precondition(status == 1, "a secret in range has a public key")
    return PublicKey(raw: key)
  }

  /// The public key as taproot writes it, computed at every call.
  public var xOnlyPublicKey: XOnlyPublicKey {
    publicKey.xOnly
  }
}

extension SecretKey: Equatable {
  /// Takes the same time whether the keys are equal or not.
  public static func == (left: Self, right: Self) -> Bool {
    left.memory.constantTimeEquals(right.memory)
  }
}

extension SecretKey: CustomReflectable {
  /// Has no children, so that `print` and `dump` have nothing to show.
  public var customMirror: Mirror {
    Mirror(self, children: [])
  }
}
