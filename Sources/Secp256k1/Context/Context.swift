internal import CSecp256k1

/// The one context of libsecp256k1 in this process.
///
/// It is randomised once, which blinds the arithmetic on secrets against timing attacks and changes
/// no result. Nothing writes to it after that, so every thread may use it at the same time.
final class Context: @unchecked Sendable {
  /// Made at first use.
  static let shared = Context()

  /// The context itself: the first argument of every call into the library.
  let pointer: OpaquePointer

  private init() {
    guard let pointer = secp256k1_context_create(UInt32(SECP256K1_CONTEXT_NONE)) else {
      preconditionFailure("the library ends the process when it cannot make a context")
    }
    self.pointer = pointer
    randomise()
  }

  deinit {
    secp256k1_context_destroy(pointer)
  }

  private func randomise() {
    var generator = SystemRandomNumberGenerator()
    var seed = InlineArray<32, UInt8> { _ in generator.next() }
    let status = seed.withMutablePointer { seed in
      defer { paychan_wipe(seed, 32) }
      return secp256k1_context_randomize(pointer, seed)
    }
    precondition(status == 1, "randomising fails only for the library's static context")
  }
}
