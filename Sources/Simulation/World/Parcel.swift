internal import Bitcoin
internal import Channels

/// A message on its way.
struct Parcel: Sendable {
  var message: Part<Timelock.Message>
  /// Before the chain is so high it cannot arrive.
  var heldUntil: BlockHeight?

  init(_ message: Part<Timelock.Message>) {
    self.message = message
  }

  /// Whether it can arrive.
  func isFree(at height: BlockHeight) -> Bool { heldUntil.map { $0 <= height } ?? true }
}
