import Channels
import Simulation
import Timelock

// The tests of this room run timelock channels, whose names are short here.
typealias World = Simulation.World<Timelock>
typealias WorldMemory = Simulation.WorldMemory<Timelock>
typealias Holdings = Simulation.Holdings<Timelock>
typealias Move = Simulation.Move<Timelock>
typealias Moves = Simulation.Moves<Timelock>
typealias MoveRefusal = Simulation.MoveRefusal<Timelock>
typealias Passage = Simulation.Passage<Timelock>
typealias Event = Simulation.Event<Timelock>
typealias Trace = Simulation.Trace<Timelock>
typealias Claim = Simulation.Claim<Timelock>
typealias Scenario = Simulation.Scenario<Timelock>
typealias ScenarioFault = Simulation.ScenarioFault<Timelock>
typealias ScenarioTemplate = Simulation.ScenarioTemplate<Timelock>
typealias TransactionLabel = Simulation.TransactionLabel<Timelock.TransactionName>
typealias MinerChoice = Simulation.MinerChoice<TransactionLabel>
typealias Tampering = Simulation.Tampering<Timelock.MessageChange>
