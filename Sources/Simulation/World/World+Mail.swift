internal import Bitcoin
package import Channels

/// A message on its way, for models that put it into other worlds without opening it.
package struct Letter<Family: SimulatedFamily>: Sendable {
  let parcel: Parcel<Family>

  /// The fingerprint, with how long the message is held back.
  package var mark: Mark { parcel.mark }
}

extension World {
  /// What is on its way to each participant, what waits longest first.
  package var mail: PerRole<Family.Role, [Letter<Family>]> {
    PerRole { role in transit.content[role].map(Letter.init(parcel:)) }
  }

  /// The same world with something else on its way.
  package func carrying(_ mail: PerRole<Family.Role, [Letter<Family>]>) -> World {
    var world = self
    var transit = Transit<Family>()
    for role in Family.Role.allCases { transit[role] = mail[role].map(\.parcel) }
    world.transit = Part(transit, .atOnce)
    return world
  }
}
