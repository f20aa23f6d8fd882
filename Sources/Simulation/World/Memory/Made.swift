internal import Channels

/// Something that was made, or the reason why it cannot be.
final class Made<Family: SimulatedFamily, Content: Marked>: Sendable {
  let result: Result<Part<Content>, MoveRefusal<Family>>

  init(_ marking: Marking, _ make: () throws(MoveRefusal<Family>) -> Content) {
    do throws(MoveRefusal<Family>) { result = .success(Part(try make(), marking)) } catch {
      result = .failure(error)
    }
  }
}

/// What a change has made of a ledger, or the reason why it cannot be.
final class LayerStep<Family: SimulatedFamily>: Sendable {
  let result: Result<Part<Family.Layer>, Family.Layer.Fault>
  let told: [Family.Layer.Event]

  init(
    _ before: Family.Layer, _ marking: Marking,
    _ change: (inout Family.Layer) throws(Family.Layer.Fault) -> [Family.Layer.Event]
  ) {
    var after = before
    do throws(Family.Layer.Fault) {
      let events = try change(&after)
      result = .success(Part(after, marking))
      switch marking {
      case .atOnce: told = []
      case .onDemand: told = events
      }
    } catch {
      result = .failure(error)
      told = []
    }
  }
}
