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

/// What is on its way to one side, the one that waits longest first.
struct Transit: Sendable {
  var parcels: [Parcel] = []
}

extension Transit: Marked {
  func write(to writer: inout MarkWriter) { writer.write(mark) }

  /// The marks of the messages, in their order.
  var mark: Mark {
    parcels.reduce(.none) { mark, parcel in
      mark.mixed(with: parcel.message.mark)
        .mixed(with: parcel.heldUntil.map { UInt64($0.value) } ?? .max)
    }
  }
}
