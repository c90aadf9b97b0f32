// What is done on the desk of a plan again and again.
import assert from 'node:assert/strict';
import { By } from 'selenium-webdriver';

/** Goes to the first plan of the list, or back to the one that was open. */
export async function openPlan(window) {
  await window.click('nav-rencana');
  await window.eventually('the plan', async () => {
    if (await window.shows('plan-list')) await (await window.find('plan-list')).findElement(By.css('tbody a')).click();
    return window.shows('move-row');
  });
}

/** Opens the first move at one of its parts: move, explain, documents. */
export async function openMove(window, tab) {
  if (!(await window.shows(`move-tab-${tab}`))) await window.click('move-row');
  await window.click(`move-tab-${tab}`);
}

/** Opens the finding of this rule at the first move, whether its chip has room in the row or not. */
export async function openFinding(window, rule) {
  await openMove(window, 'move');
  await window.eventually(`the finding ${rule}`, async () => {
    for (const button of await window.driver.findElements(By.css('section button, [data-testid="finding"]'))) {
      if (!(await button.isDisplayed()) || !(await window.words(button)).startsWith(rule)) continue;
      await button.click();
      return true;
    }
    return false;
  });
  await window.find('finding-dialog');
}

/** Presses "Buka" beside the fact of this name in an opened finding. */
export async function openFact(window, name) {
  const facts = await window.find('finding-facts');
  await (await facts.findElement(By.css(`button[aria-label="Buka: ${name}"]`))).click();
}

/** Opens the candidates of the first open seat with this title. */
export async function openVacancy(window, title) {
  await window.find('vacancy');
  for (const seat of await window.all('vacancy')) if ((await window.words(seat)).startsWith(title)) return seat.click();
  return assert.fail(`no vacancy ${title}`);
}
