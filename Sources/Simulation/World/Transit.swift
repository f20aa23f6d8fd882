internal import Bitcoin
internal import Channels

/// What is on its way to each side, the one that waits longest first.
struct Transit: Sendable {
  private var parcels = PerRole<PaymentRole, [Parcel]>(payer: [], payee: [])

  /// What is on its way to one side.
  subscript(role: PaymentRole) -> [Parcel] {
    get { parcels[role] }
    _modify { yield &parcels[role] }
  }
}

extension Transit: Marked {
  func write(to writer: inout MarkWriter) { writer.write(mark) }

  /// The marks of the messages, in their order.
  var mark: Mark { mark(of: parcels.payer).mixed(with: mark(of: parcels.payee)) }

  private func mark(of parcels: [Parcel]) -> Mark {
    parcels.reduce(.none) { mark, parcel in
      mark.mixed(with: parcel.message.mark)
        .mixed(with: parcel.heldUntil.map { UInt64($0.value) } ?? .max)
    }
  }
}
