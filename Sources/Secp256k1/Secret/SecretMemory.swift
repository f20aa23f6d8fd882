internal import CSecp256k1

/// The 32 bytes of one secret key, overwritten before their memory is given back.
///
/// They stay at one address as long as they live, so a move leaves no copy behind. Its maker may
/// write to the memory until a `SecretKey` owns it; after that nothing does.
package final class SecretMemory: @unchecked Sendable {
  /// How many bytes a secret key has.
  static let count = 32

  /// Sees the memory after it was overwritten and before it is given back.
  package typealias ReleaseObserver = @Sendable (UnsafeRawBufferPointer) -> Void

  let pointer: UnsafeMutablePointer<UInt8>
  private let observer: ReleaseObserver?

  /// Copies 32 bytes.
  init(copying source: UnsafePointer<UInt8>, observer: ReleaseObserver? = nil) {
    pointer = .allocate(capacity: Self.count)
    paychan_copy(pointer, source, Self.count)
    self.observer = observer
  }

  deinit {
    paychan_wipe(pointer, Self.count)
    observer?(UnsafeRawBufferPointer(start: pointer, count: Self.count))
    pointer.deallocate()
  }

  /// Compares all bytes, even after a difference, so that the time taken reveals nothing about
  /// them.
  func constantTimeEquals(_ other: SecretMemory) -> Bool {
    var difference: UInt8 = 0
    for index in 0..<Self.count { difference |= pointer[index] ^ other.pointer[index] }
    return difference == 0
  }
}
