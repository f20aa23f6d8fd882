import Channels
import FixtureKit
import OneWay
import Timelock

/// The family that files without a topic are of, and no other.
let timelockAlone = FixtureFamilies([Timelock.self])

/// The topics of that family.
let timelockTopics = timelockAlone.topics

/// The topics of every family whose fixtures are committed, in the order of the index.
let everyTopic = FixtureFamilies([Timelock.self, OneWay.self]).topics
