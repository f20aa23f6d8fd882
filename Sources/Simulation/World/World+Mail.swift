internal import Bitcoin
public import Channels

/// A message on its way, for models that put it into other worlds without opening it.
public struct Letter<Family: SimulatedFamily>: Sendable {
  @usableFromInline let parcel: Parcel<Family>

  @inlinable
  init(parcel: Parcel<Family>) { self.parcel = parcel }

  /// The fingerprint, with how long the message is held back.
  @inlinable public var mark: Mark { parcel.mark }
}

extension World {
  /// What is on its way to each participant, what waits longest first.
  @inlinable
  public var mail: PerRole<Family.Role, [Letter<Family>]> {
    PerRole { role in transit.content[role].map { Letter(parcel: $0) } }
  }

  /// The same world with something else on its way.
  @inlinable
  public func carrying(_ mail: PerRole<Family.Role, [Letter<Family>]>) -> World {
    var world = self
    var transit = Transit<Family>()
    for role in Family.Role.allCases { transit[role] = mail[role].map { $0.parcel } }
    world.transit = Part(transit, .atOnce)
    return world
  }
}
