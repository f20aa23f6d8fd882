public import Bitcoin
public import Channels

/// A message on its way.
@usableFromInline
struct Parcel<Family: SimulatedFamily>: Sendable {
  @usableFromInline var message: Part<Family.Message>
  /// Who sent it, or would have to have sent it.
  @usableFromInline let sender: Family.Role
  /// Before the ledger is so high it cannot arrive.
  @usableFromInline var heldUntil: BlockHeight?

  init(_ message: Part<Family.Message>, from sender: Family.Role) {
    self.message = message
    self.sender = sender
  }

  /// Whether it can arrive.
  func isFree(at height: BlockHeight) -> Bool { heldUntil.map { $0 <= height } ?? true }

  /// The fingerprint.
  @usableFromInline
  var mark: Mark {
    message.mark.mixed(with: sender.index)
      .mixed(with: heldUntil.map { UInt64($0.value) } ?? .max)
  }
}
