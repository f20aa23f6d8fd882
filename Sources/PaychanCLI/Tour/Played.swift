internal import Simulation
internal import Walkthroughs

extension Walkthrough {
  /// The story as it runs; that each of ours does is tested.
  var played: Tale {
    do throws(ScenarioFault) { return try tale() } catch {
      preconditionFailure("move \(error.index) of our own story '\(name)' cannot happen there")
    }
  }
}

extension Walkthrough {
  /// The story before anything has happened: enough to say what it is about.
  var opening: Scene { Scene(before: self) }
}

extension Scene {
  /// A fork as it runs; that each of ours does is tested.
  func played(_ fork: Fork) -> Tale.Branch {
    do throws(ScenarioFault) { return try branch(fork) } catch {
      preconditionFailure("move \(error.index) of our own fork '\(fork.name)' cannot happen there")
    }
  }
}
