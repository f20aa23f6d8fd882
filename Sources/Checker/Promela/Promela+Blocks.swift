internal import Channels

extension Promela {
  /// What miners do, who looks at it, and how a future begins.
  static var blocks: String {
    #"""
    /* ---- Blocks ---- */

    /* A miner chooses what spends an output: what waits; nothing, unless something is due; or
       anything else that it has heard of, or that a cheat may send it. */
    inline choose_spender() {
      taken = waiting[place];
      if
      :: !DUE(place) -> taken = NOTHING
      :: true
      fi;
      picked = 0;
      do
      :: picked == TRANSACTIONS -> break
      :: picked < TRANSACTIONS && (heard[picked] || CHEAT_HAS(picked)) &&
        OUTPUT(picked) == place && FINAL(picked) ->
        taken = picked;
        break
      :: picked < TRANSACTIONS -> picked++
      od
    }

    inline mine() {
      place = 0;
      do
      :: place == OUTPUTS -> break
      :: place < OUTPUTS ->
        taken = NOTHING;
        if
        :: IS_MADE(place) && !SPENT(place) -> choose_spender()
        :: else
        fi;
        if
        :: taken != NOTHING ->
          spender[place] = taken;
          spent_in[place] = tip + 1;
          waiting[place] = NOTHING;
          waited[place] = 0
        :: taken == NOTHING && waiting[place] != NOTHING -> waited[place]++
        :: else
        fi;
        place++
      od;
      tip++
    }

    /* After the last tip of the question owners want nothing but their money. */
    inline give_up_for_good(side) {
      if
      :: HONEST(side) && tip >= LAST_TIP -> phase[side] = LEAVING
      :: else
      fi
    }

    /* An honest side looks at each block, or misses as many in a row as it may. */
    inline look_or_miss(side, most) {
      if
      :: HONEST(side) -> look(side)
      :: HONEST(side) && missed[side] < most -> missed[side]++
      :: !HONEST(side)
      fi
    }

    proctype Miners() {
    end:
      do
      :: atomic {
          tip < END && !IS_OVER ->
          mine();
    \#(lines(by: 6) { "give_up_for_good(\($0.promelaName));" })
    \#(lines(by: 6) { "look_or_miss(\($0.promelaName), \($0.promelaName)_MISSES);" })
          judge()
        }
      od
    }

    /* In each future one side cheats, or none. */
    init {
      atomic {
        if
    \#(lines(by: 4) { ":: \($0.promelaName)_CHEATS -> cheat = \($0.promelaName)" })
        :: NOBODY_CHEATS
        fi;
    \#(lines(by: 4) { "run \($0.processName)();" })
        run Miners()
      }
    }
    """#
  }

  private static func lines(by indentation: Int, _ line: (Role) -> String) -> String {
    Role.allCases.map { String(repeating: " ", count: indentation) + line($0) }
      .joined(separator: "\n")
  }
}

extension ChannelRole {
  /// What the process is called that is one of this role.
  fileprivate var processName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
