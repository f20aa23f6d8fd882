public import Channels

/// What is on its way to each participant, the one that waits longest first.
@usableFromInline
struct Transit<Family: SimulatedFamily>: Sendable {
  @usableFromInline var parcels = PerRole<Family.Role, [Parcel<Family>]>(repeating: [])

  @inlinable
  init() {}

  /// What is on its way to one participant.
  @inlinable
  subscript(role: Family.Role) -> [Parcel<Family>] {
    get { parcels[role] }
    _modify { yield &parcels[role] }
  }
}

extension Transit: Marked {
  @usableFromInline
  func write(to writer: inout MarkWriter) { writer.write(mark) }

  /// The marks of the messages, in their order.
  @inlinable
  var mark: Mark {
    Family.Role.allCases.reduce(.none) { mark, role in
      mark.mixed(with: self[role].reduce(.none) { $0.mixed(with: $1.mark) })
    }
  }
}
