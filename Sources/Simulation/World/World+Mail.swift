internal import Bitcoin
internal import Channels

/// A message on its way, for whoever puts it into other worlds without opening it.
package struct Letter: Sendable {
  let parcel: Parcel

  /// What tells it from others, with how long it is held back.
  package var mark: Mark {
    parcel.message.mark.mixed(with: parcel.heldUntil.map { UInt64($0.value) } ?? .max)
  }
}

extension World {
  /// What is on its way to each side, what waits longest first.
  package var mail: PerRole<PaymentRole, [Letter]> {
    PerRole(
      payer: transit.content[.payer].map(Letter.init(parcel:)),
      payee: transit.content[.payee].map(Letter.init(parcel:)))
  }

  /// The same world with something else on its way.
  package func carrying(_ mail: PerRole<PaymentRole, [Letter]>) -> World {
    var world = self
    var transit = Transit()
    for role in PaymentRole.allCases { transit[role] = mail[role].map(\.parcel) }
    world.transit = Part(transit, .atOnce)
    return world
  }
}
