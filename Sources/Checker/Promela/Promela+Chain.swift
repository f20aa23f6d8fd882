internal import Channels

extension Promela {
  /// What everyone knows of the chain, and what miners have heard of.
  static var chain: String {
    #"""
    /* ---- The chain ---- */

    \#(roleNumbers)
    #define NOTHING 255

    #define HONEST(side) (cheat != (side))
    #define AWAKE(side) (missed[side] == 0)
    #define SPENT(output) (spender[output] != NOTHING)
    /* What spends an output in a block, or else what waits to. */
    #define IN_SIGHT(output) (SPENT(output) -> spender[output] : waiting[output])
    /* The next block must hold what waits, or something else in its place. */
    #define DUE(output) (waiting[output] != NOTHING && waited[output] + 1 >= DELAY)

    mtype = { OPEN, LEAVING };

    int tip = FIRST_TIP;               /* the height of the last block */
    byte spender[OUTPUTS] = NOTHING;   /* what spends each output in a block */
    int spent_in[OUTPUTS];             /* the height of that block */
    byte waiting[OUTPUTS] = NOTHING;   /* what waits in the mempools to spend it */
    short waited[OUTPUTS];             /* for how many blocks */
    bool heard[TRANSACTIONS];          /* what an honest side has offered, which miners may take */

    byte cheat = NOBODY;
    mtype phase[SIDES] = OPEN;
    byte seen[SIDES] = NOTHING;        /* what a side knows to spend the first output */
    short missed[SIDES];               /* how many blocks in a row a side has not looked at */
    byte goods;                        /* how many units of goods were handed over */

    byte crashes = CRASHES;            /* what may still happen */
    byte partings = PARTINGS;
    byte releases = RELEASES;

    /* What a step works with, and no longer knows at its end. */
    hidden byte picked;
    hidden byte place;
    hidden byte taken;

    /* Offers the picked transaction to all: miners keep it, and mempools keep what is first. What
       a cheat has miners may take at any time, and so nothing need be kept of its offers. */
    inline offer(side) {
      heard[picked] = heard[picked] || HONEST(side);
      if
      :: FINAL(picked) && IS_THERE(OUTPUT(picked)) && IN_SIGHT(OUTPUT(picked)) == NOTHING ->
        waiting[OUTPUT(picked)] = picked;
        waited[OUTPUT(picked)] = 0
      :: else
      fi
    }

    /* Handing over up to a sum twice hands nothing over twice. */
    inline hand_over(units) {
      if
      :: goods < units -> goods = units
      :: else
      fi
    }

    /* An honest side that crashes goes on from its record, which is all that stands here of it:
       a record is stored before anything that follows from it is said or done. It starts again
       with a look at the chain. A cheat may look or not. */
    #define ACCIDENTS(side) \
      :: atomic { HONEST(side) && AWAKE(side) && crashes > 0 -> crashes--; look(side) } \
      :: atomic { HONEST(side) && !AWAKE(side) -> look(side) } \
      :: atomic { !HONEST(side) -> look(side) }
    """#
  }

  /// The roles by number, and no role after them.
  private static var roleNumbers: String {
    (Role.allCases.map { "#define \($0.promelaName) \($0.index)" }
      + ["#define SIDES \(Role.allCases.count)", "#define NOBODY SIDES"])
      .joined(separator: "\n")
  }
}

extension ChannelRole {
  /// What a model calls it.
  var promelaName: String { rawValue.uppercased() }
}
