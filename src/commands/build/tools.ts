import type {WheelCache} from '../../environment/wheel-cache.ts'
import type {Tier} from '../../python/confinement.ts'
import type {Result} from '../../report/result.ts'
import type {Publication} from '../finish.ts'

/** What an edge lends to a build. */
export type Tools = {
  /** The bundle's entry file, which worker threads start from. */
  entry: URL
  /** Where wheels are kept between runs, if anywhere. */
  cache?: WheelCache
  /** Whether everything is built a second time, elsewhere, and compared. */
  reproduce?: boolean
  /** Writes the reports and gives them and the artifact their final names; returns the result as it was written. */
  publish(result: Result, artifact: Publication): Result
  /** Name of the artifact that the build before this one left in `output`, as its reports tell. */
  earlier?: string
  /** The best tier of isolation that imports are given; default the best that the system grants. No input sets it. */
  tier?: Tier
}
