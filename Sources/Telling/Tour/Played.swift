internal import Simulation
package import Walkthroughs

extension Walkthrough {
  /// The story as it runs; a test runs each of them.
  package var played: PlayedStory<Family> {
    do throws(ScenarioFault<Family>) { return try played() } catch {
      preconditionFailure("move \(error.index) of our own story '\(name)' cannot happen there")
    }
  }
}

extension Walkthrough {
  /// The story before its first event, from which its title and its theme are told.
  package var opening: Scene<Family> { Scene(before: self) }
}

extension Scene {
  /// A fork as it runs; a test runs each of them.
  package func played(_ fork: Fork<Family>) -> PlayedStory<Family>.Branch {
    do throws(ScenarioFault<Family>) { return try branch(fork) } catch {
      preconditionFailure("move \(error.index) of our own fork '\(fork.name)' cannot happen there")
    }
  }
}
