import Channels
import FixtureKit
import Timelock

/// The family that files without a topic are of, and no other.
let timelockAlone = FixtureFamilies([Timelock.self])

/// The topics of that family.
let timelockTopics = timelockAlone.topics
