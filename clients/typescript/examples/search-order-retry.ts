import { type AgentMessageClient, ApiError, isInsufficientInventory, unwrap } from "numberpool";

/** Orders so many numbers of an area code (1 to 50), all or none. Others take the place of those that are gone. */
export async function orderNumbers(client: AgentMessageClient, area_code: string, quantity: number) {
  const search = async (without: string[]) => {
    const body = { area_code, quantity: 2 * quantity }; // twice as many, for it may show the same ones again
    const found = await unwrap(client.POST("/v1/phone-numbers/search", { body }));
    return found.data.map(({ number }) => number).filter((number) => !without.includes(number));
  };
  let numbers = (await search([])).slice(0, quantity);
  for (let attempt = 1; attempt <= 5 && numbers.length === quantity; attempt++) {
    const { data, error, response } = await client.POST("/v1/phone-numbers/orders", { body: { numbers } });
    if (data) return data.data;
    if (!isInsufficientInventory(error)) throw new ApiError(response, error);
    const { unavailable } = error.data; // nothing was ordered, and these cannot be had
    const kept = numbers.filter((number) => !unavailable.includes(number));
    numbers = [...kept, ...(await search(numbers)).slice(0, unavailable.length)];
  }
  throw new Error(`${quantity} numbers of ${area_code} cannot be had`);
}
